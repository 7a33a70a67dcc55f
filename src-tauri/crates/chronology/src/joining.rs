//! Two windows that change the same thing: what each changed is kept, unless both changed the same field.

/// What a person says of something, which can be joined with what was said of it elsewhere meanwhile.
pub trait Joined: Sized {
    /// Joins both, field by field, where each began with `before`; `None` where they changed the same field
    /// differently.
    fn joined(before: &Self, theirs: &Self, mine: Self) -> Option<Self>;
}

impl Joined for String {
    fn joined(before: &Self, theirs: &Self, mine: Self) -> Option<Self> {
        field(before, theirs, mine)
    }
}

/// A field as it is said now: that of who changed it; `None` if both did, and differently.
pub(crate) fn field<Field: PartialEq + Clone>(before: &Field, theirs: &Field, mine: Field) -> Option<Field> {
    if mine == *before { Some(theirs.clone()) } else { (theirs == before || *theirs == mine).then_some(mine) }
}
