//! The names of an enum, written in one table.

/// Writes `all`, `name`, `named` and `Display` of an enum from one table of its names, in the order
/// of the variants; with `: FromStr` also that, with an error that lists the names.
///
/// A variant that the table leaves out does not compile.
macro_rules! names {
    ($(#[$doc:meta])* $type:ident: FromStr { $($variant:ident => $name:literal),+ $(,)? }) => {
        $crate::names::names! { $(#[$doc])* $type { $($variant => $name),+ } }

        impl std::str::FromStr for $type {
            type Err = $crate::error::Error;

            /// # Errors
            /// For any other text; the error lists the names.
            fn from_str(name: &str) -> std::result::Result<Self, Self::Err> {
                Self::named(name).ok_or_else(|| $crate::names::unknown_variant(name, Self::NAMES))
            }
        }
    };
    ($(#[$doc:meta])* $type:ident { $($variant:ident => $name:literal),+ $(,)? }) => {
        impl $type {
            const VARIANTS: &'static [Self] = &[$(Self::$variant),+];
            pub(crate) const NAMES: &'static [&'static str] = &[$($name),+];

            /// Every variant, in the order in which they are declared.
            pub fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
                Self::VARIANTS.iter().copied()
            }

            $(#[$doc])*
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// The variant of that name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::all().find(|variant| variant.name() == name)
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

pub(crate) use names;
