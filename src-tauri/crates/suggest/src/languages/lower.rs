//! A word of a text with what the lists of its language say of it, so that each word is looked up once.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use super::{Language, Reporting, Roles};

/// A word in lower case, as word lists have it, and the lists it stands in.
#[derive(Clone)]
pub(crate) struct Lower {
    text: Cow<'static, str>,
    roles: Roles,
    reporting: Option<Reporting>,
}

impl Lower {
    /// No word.
    pub(crate) const NOTHING: &'static Self = &Self::unlisted("");

    /// A quotation that stands for a word.
    pub(crate) const QUOTATION: &'static Self = &Self::unlisted("“");

    const fn unlisted(text: &'static str) -> Self {
        Self { text: Cow::Borrowed(text), roles: Roles::NONE, reporting: None }
    }

    /// Looks a word up that is written as word lists have it.
    pub(crate) fn new(text: Cow<'_, str>, language: &Language) -> Self {
        let (roles, reporting) = (language.roles(&text), language.cues.get(text.as_ref()).copied());
        let listed = language.sets.get_key_value(text.as_ref()).map(|(listed, _)| *listed);
        Self { text: listed.map_or_else(|| Cow::Owned(text.into_owned()), Cow::Borrowed), roles, reporting }
    }

    /// The word.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }
}

impl Deref for Lower {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for Lower {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(formatter)
    }
}

impl fmt::Display for Lower {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(formatter)
    }
}

impl PartialEq for Lower {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl PartialEq<str> for Lower {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Lower {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

/// What a language's lists can be asked about: a word of a text, or any other.
pub(crate) trait Listed {
    /// The word.
    fn text(&self) -> &str;

    /// The lists it stands in.
    fn roles(&self, language: &Language) -> Roles;

    /// What it does in reporting.
    fn reporting(&self, language: &Language) -> Option<Reporting>;
}

impl Listed for Lower {
    fn text(&self) -> &str {
        &self.text
    }

    fn roles(&self, _: &Language) -> Roles {
        self.roles
    }

    fn reporting(&self, _: &Language) -> Option<Reporting> {
        self.reporting
    }
}

impl<T: Listed + ?Sized> Listed for &T {
    fn text(&self) -> &str {
        (**self).text()
    }

    fn roles(&self, language: &Language) -> Roles {
        (**self).roles(language)
    }

    fn reporting(&self, language: &Language) -> Option<Reporting> {
        (**self).reporting(language)
    }
}

impl Listed for String {
    fn text(&self) -> &str {
        self
    }

    fn roles(&self, language: &Language) -> Roles {
        self.as_str().roles(language)
    }

    fn reporting(&self, language: &Language) -> Option<Reporting> {
        self.as_str().reporting(language)
    }
}

impl Listed for str {
    fn text(&self) -> &str {
        self
    }

    fn roles(&self, language: &Language) -> Roles {
        language.roles(self)
    }

    fn reporting(&self, language: &Language) -> Option<Reporting> {
        language.cues.get(self).copied()
    }
}
