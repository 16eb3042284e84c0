//! A serializer before another one that passes on only some fields of structs and entries of mappings.

use super::{Fields, Marks, Names, Shown, mark};
use serde::Serialize;
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use std::fmt::{self, Write};

/// Passes on what has a name that templates know.
pub(super) struct Narrowed<'a, S> {
    inner: S,
    fields: &'a Fields,
    /// The fields of the struct that is being passed on, and how many of them have been.
    own: Option<(&'a Names, usize)>,
    /// Their marks; all where any field may be passed on.
    marks: Marks,
}

impl<'a, S> Narrowed<'a, S> {
    pub(super) const fn new(inner: S, fields: &'a Fields) -> Self {
        Self { inner, fields, own: None, marks: Marks::MAX }
    }

    fn of_struct(inner: S, fields: &'a Fields, own: Option<&'a Names>) -> Self {
        let marks = own.map_or(Marks::MAX, |own| own.marks);
        Self { inner, fields, own: own.map(|own| (own, 0)), marks }
    }

    fn is_shown(&mut self, name: &str) -> bool {
        match &mut self.own {
            Some((own, next)) => own.has(name, next),
            None => self.fields.have(name),
        }
    }
}

/// Scalars go through as they are.
macro_rules! pass_on {
    ($($method:ident($($name:ident: $type:ty),*);)*) => {
        $(fn $method(self, $($name: $type),*) -> Result<S::Ok, S::Error> {
            self.inner.$method($($name),*)
        })*
    };
}

impl<'a, S: Serializer> Serializer for Narrowed<'a, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Narrowed<'a, S::SerializeSeq>;
    type SerializeTuple = Narrowed<'a, S::SerializeTuple>;
    type SerializeTupleStruct = Narrowed<'a, S::SerializeTupleStruct>;
    type SerializeTupleVariant = Narrowed<'a, S::SerializeTupleVariant>;
    type SerializeMap = Narrowed<'a, S::SerializeMap>;
    type SerializeStruct = Narrowed<'a, S::SerializeStruct>;
    type SerializeStructVariant = Narrowed<'a, S::SerializeStructVariant>;

    pass_on! {
        serialize_bool(value: bool);
        serialize_i8(value: i8);
        serialize_i16(value: i16);
        serialize_i32(value: i32);
        serialize_i64(value: i64);
        serialize_u8(value: u8);
        serialize_u16(value: u16);
        serialize_u32(value: u32);
        serialize_u64(value: u64);
        serialize_f32(value: f32);
        serialize_f64(value: f64);
        serialize_char(value: char);
        serialize_str(value: &str);
        serialize_bytes(value: &[u8]);
        serialize_none();
        serialize_unit();
        serialize_unit_struct(name: &'static str);
        serialize_unit_variant(name: &'static str, index: u32, variant: &'static str);
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        self.inner.serialize_some(&Shown::new(value, self.fields))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.inner.serialize_newtype_struct(name, &Shown::new(value, self.fields))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.inner.serialize_newtype_variant(name, index, variant, &Shown::new(value, self.fields))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        Ok(Narrowed::new(self.inner.serialize_seq(length)?, self.fields))
    }

    fn serialize_tuple(self, length: usize) -> Result<Self::SerializeTuple, S::Error> {
        Ok(Narrowed::new(self.inner.serialize_tuple(length)?, self.fields))
    }

    fn serialize_tuple_struct(
        self,
        name: &'static str,
        length: usize,
    ) -> Result<Self::SerializeTupleStruct, S::Error> {
        Ok(Narrowed::new(self.inner.serialize_tuple_struct(name, length)?, self.fields))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        Ok(Narrowed::new(self.inner.serialize_tuple_variant(name, index, variant, length)?, self.fields))
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        Ok(Narrowed::new(self.inner.serialize_map(length)?, self.fields))
    }

    fn serialize_struct(self, name: &'static str, length: usize) -> Result<Self::SerializeStruct, S::Error> {
        let own = self.fields.of(name);
        let length = own.map_or(length, |own| own.all.len().min(length));
        let inner = self.inner.serialize_struct(name, length)?;
        Ok(Narrowed::of_struct(inner, self.fields, own))
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        let inner = self.inner.serialize_struct_variant(name, index, variant, length)?;
        Ok(Narrowed::of_struct(inner, self.fields, self.fields.of(name)))
    }
}

/// Items of lists all go through, narrowed themselves.
macro_rules! narrow_items {
    ($($of:ident: $method:ident;)*) => {
        $(impl<S: $of> $of for Narrowed<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
                self.inner.$method(&Shown::new(value, self.fields))
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.inner.end()
            }
        })*
    };
}

narrow_items! {
    SerializeSeq: serialize_element;
    SerializeTuple: serialize_element;
    SerializeTupleStruct: serialize_field;
    SerializeTupleVariant: serialize_field;
}

/// Fields go through where templates know their names.
macro_rules! choose_fields {
    ($($of:ident: $chosen:ident;)*) => {
        $(impl<S: $of> Narrowed<'_, S> {
            /// Passes on a field that has the mark of some that templates know.
            fn $chosen<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error> {
                if !self.is_shown(name) {
                    return Ok(());
                }
                self.inner.serialize_field(name, &Shown::new(value, self.fields))
            }
        }

        impl<S: $of> $of for Narrowed<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            // Most names are none of them, and that is asked for every field of every view: inline, the mark of a name
            // is known to the compiler.
            #[inline]
            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), S::Error> {
                if self.marks & mark(name) == 0 { Ok(()) } else { self.$chosen(name, value) }
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.inner.end()
            }
        })*
    };
}

choose_fields! {
    SerializeStruct: serialize_chosen;
    SerializeStructVariant: serialize_chosen_of_variant;
}

/// The fields of structs that are flattened into others come as entries; so do real mappings, of which templates know
/// an entry by its name as well.
impl<S: SerializeMap> SerializeMap for Narrowed<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        self.inner.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        self.inner.serialize_value(&Shown::new(value, self.fields))
    }

    fn serialize_entry<K, V>(&mut self, key: &K, value: &V) -> Result<(), S::Error>
    where
        K: Serialize + ?Sized,
        V: Serialize + ?Sized,
    {
        let mut name = String::new();
        let is_name = write!(name, "{}", fmt::from_fn(|f| key.serialize(f))).is_ok();
        if is_name && !self.fields.have(&name) {
            return Ok(());
        }
        self.inner.serialize_entry(key, &Shown::new(value, self.fields))
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.inner.end()
    }
}
