//! Names of people that are words for days or months too.

use crate::{
    context::Context,
    tokens::{Gap, Shape, Token},
};

/// Whether a word with a capital stands beside an unknown one: "Domingo Ruiz", where days are written small.
pub(in crate::languages) fn is_name(context: &Context) -> bool {
    let first = &context.tokens[context.at.start];
    let named = |token: Option<&Token>, gap: Gap| {
        gap == Gap::Space && token.is_some_and(|token| token.shape == Shape::Capital && token.symbol == 0)
    };
    let after = context.token_after();
    first.shape == Shape::Capital
        && (named(after, after.map_or(Gap::Break, |next| next.gap))
            || named(context.token_before(), first.gap))
}
