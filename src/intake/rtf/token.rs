//! RTF as tokens.

/// The smallest part that means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'b> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\par`, `\u230`: a word and the number behind it.
    Word(&'b str, Option<i32>),
    /// `\~`, `\*`: a sign.
    Sign(u8),
    /// `\'e6`, or a byte that stands for itself.
    Byte(u8),
}

/// No word is longer.
const LONGEST_WORD: usize = 32;

/// Reads tokens one by one.
#[derive(Debug)]
pub struct Tokens<'b> {
    rest: &'b [u8],
}

impl<'b> Tokens<'b> {
    /// Begins at the start of a file.
    pub fn of(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Leaves out bytes that are no RTF: pictures in binary.
    pub fn leave_out(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn control(&mut self) -> Option<Token<'b>> {
        match *self.rest.first()? {
            b'\'' => self.hex(),
            letter if letter.is_ascii_alphabetic() => Some(self.word()),
            // A line end behind a backslash ends a paragraph.
            b'\n' | b'\r' => {
                self.leave_out(1);
                Some(Token::Word("par", None))
            }
            _ => self.byte().map(Token::Sign),
        }
    }

    fn hex(&mut self) -> Option<Token<'b>> {
        self.leave_out(1);
        let digit = |at: usize| char::from(*self.rest.get(at)?).to_digit(16);
        let Some((high, low)) = digit(0).zip(digit(1)) else {
            return self.next();
        };
        self.leave_out(2);
        u8::try_from(high * 16 + low).ok().map(Token::Byte)
    }

    fn word(&mut self) -> Token<'b> {
        let letters = count(self.rest, u8::is_ascii_alphabetic).min(LONGEST_WORD);
        let (word, rest) = self.rest.split_at(letters);
        let minus = usize::from(rest.first() == Some(&b'-') && rest.get(1).is_some_and(u8::is_ascii_digit));
        let digits = count(&rest[minus..], u8::is_ascii_digit);
        let (number, rest) = rest.split_at(minus + digits);
        // One space belongs to the word.
        self.rest = rest.strip_prefix(b" ").unwrap_or(rest);
        let number = std::str::from_utf8(number).ok().and_then(|number| number.parse().ok());
        Token::Word(std::str::from_utf8(word).unwrap_or_default(), number)
    }
}

fn count(bytes: &[u8], is_such: impl Fn(&u8) -> bool) -> usize {
    bytes.iter().take_while(|byte| is_such(byte)).count()
}

impl<'b> Iterator for Tokens<'b> {
    type Item = Token<'b>;

    fn next(&mut self) -> Option<Token<'b>> {
        loop {
            return match self.byte()? {
                b'{' => Some(Token::Open),
                b'}' => Some(Token::Close),
                b'\\' => self.control(),
                // Line ends are there for whoever looks at the file.
                b'\r' | b'\n' | b'\0' => continue,
                byte => Some(Token::Byte(byte)),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_kinds() {
        let tokens: Vec<_> = Tokens::of(b"{\\b0 a\r\n\\'E6\\u-3913?\\~\\*\\fs24\\\n\\'zz}\\").collect();
        assert_eq!(
            tokens,
            [
                Token::Open,
                Token::Word("b", Some(0)),
                Token::Byte(b'a'),
                Token::Byte(0xE6),
                Token::Word("u", Some(-3913)),
                Token::Byte(b'?'),
                Token::Sign(b'~'),
                Token::Sign(b'*'),
                Token::Word("fs", Some(24)),
                Token::Word("par", None),
                Token::Byte(b'z'),
                Token::Byte(b'z'),
                Token::Close,
            ]
        );
    }
}
