//! RTF as a run of tokens: groups, control words, control symbols and bytes of text.

/// A part of an RTF file.
#[derive(Debug, PartialEq)]
pub(super) enum Token<'a> {
    /// A group begins.
    Open,
    /// A group ends.
    Close,
    /// A control word with its number.
    Word(&'a str, Option<i32>),
    /// A control symbol.
    Symbol(u8),
    /// A byte of text in the code page that holds.
    Byte(u8),
}

/// The tokens of a file, in order.
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// Takes as many bytes as satisfy a condition.
    fn run(&mut self, is_part: impl Fn(&u8) -> bool) -> &'a str {
        let end = self.bytes.iter().position(|byte| !is_part(byte)).unwrap_or(self.bytes.len());
        let (run, rest) = self.bytes.split_at(end);
        self.bytes = rest;
        std::str::from_utf8(run).unwrap_or_default()
    }

    fn skip(&mut self, count: usize) {
        self.bytes = self.bytes.get(count..).unwrap_or_default();
    }

    /// What follows a backslash.
    fn control(&mut self) -> Option<Token<'a>> {
        let word = self.run(u8::is_ascii_alphabetic);
        if !word.is_empty() {
            return Some(self.end_word(word));
        }
        let symbol = *self.bytes.first()?;
        self.skip(1);
        if symbol != b'\'' {
            return Some(Token::Symbol(symbol));
        }
        let digits = self.bytes.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match digits.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                self.skip(2);
                Some(Token::Byte(byte))
            }
            None => self.next(),
        }
    }

    fn end_word(&mut self, word: &'a str) -> Token<'a> {
        let sign = usize::from(self.bytes.first() == Some(&b'-'));
        let mut rest = Self { bytes: self.bytes.get(sign..).unwrap_or_default() };
        let digits = rest.run(u8::is_ascii_digit);
        let value = (!digits.is_empty()).then(|| {
            self.bytes = rest.bytes;
            let value: i32 = digits.parse().unwrap_or(i32::MAX);
            if sign == 1 { -value } else { value }
        });
        if self.bytes.first() == Some(&b' ') {
            self.skip(1);
        }
        if word == "bin" {
            self.skip(usize::try_from(value.unwrap_or(0)).unwrap_or(0));
        }
        Token::Word(word, value)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let (first, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            return match first {
                b'{' => Some(Token::Open),
                b'}' => Some(Token::Close),
                b'\\' => self.control(),
                b'\n' | b'\r' | 0 => continue,
                byte => Some(Token::Byte(*byte)),
            };
        }
    }
}
