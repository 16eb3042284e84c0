//! A list that nearly always has one member, and then takes no block of memory.

use std::ops::Deref;

/// Members in order.
#[derive(Debug, Clone)]
pub(super) enum Few<T> {
    /// One alone.
    One(T),
    /// Any other number of them.
    Many(Vec<T>),
}

impl<T> Few<T> {
    /// Without a member.
    pub(super) const NONE: Self = Self::Many(Vec::new());

    /// The members.
    pub(super) const fn as_slice(&self) -> &[T] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Many(many) => many.as_slice(),
        }
    }
}

impl<T> Deref for Few<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T> FromIterator<T> for Few<T> {
    fn from_iter<I: IntoIterator<Item = T>>(members: I) -> Self {
        let mut members = members.into_iter();
        match (members.next(), members.next()) {
            (Some(one), None) => Self::One(one),
            (first, second) => Self::Many(first.into_iter().chain(second).chain(members).collect()),
        }
    }
}

impl<T: PartialEq> PartialEq for Few<T> {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl<T: Eq> Eq for Few<T> {}
