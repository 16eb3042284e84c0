//! Where the program is built without the feature `compress`: nothing is packed.

use crate::model::Packing;

/// Nothing.
pub(super) const fn pack(_bytes: &[u8], _packing: Packing) -> Option<Vec<u8>> {
    None
}

/// Nothing.
pub(super) const fn unpack(_copy: &[u8], _packing: Packing) -> Option<Vec<u8>> {
    None
}
