//! What tokens mean, one after the other.

use super::charset::Charset;
use super::destination::{self, Destination};
use super::sheet::Sheet;
use super::story::{Setting, Story};
use super::token::{Token, Tokens};
use crate::intake::blocks::{Block, Face};
use crate::intake::compose::Document;

/// Groups nest no deeper; what does is left out.
const MAX_DEPTH: usize = 500;
/// The size of letters where nothing tells, in half points.
const USUAL_SIZE: u16 = 24;

/// What holds until a group ends.
#[derive(Clone, Copy, Debug)]
struct State {
    destination: Option<Destination>,
    /// Whether the group has a story of its own.
    tells: bool,
    face: Face,
    /// Deleted by tracked changes.
    deleted: bool,
    setting: Setting,
    charset: Charset,
    /// How many characters stand behind `\u` for those who do not know it.
    substitutes: usize,
}

/// Reads a document.
#[derive(Debug)]
pub struct Interpreter {
    state: State,
    outer: Vec<State>,
    too_deep: usize,
    /// The flows that are open, the innermost last; the first is the text.
    stories: Vec<Story>,
    sheet: Sheet,
    /// The charset of what follows the document.
    document_charset: Charset,
    /// Whether the last token was `\*`.
    optional: bool,
    /// Whether the last token opened a group.
    opened: bool,
    /// Substitutes that are still to be left out.
    skip: usize,
    /// The first half of a letter in two units of UTF-16.
    half: Option<u16>,
    /// Bytes of a letter in UTF-8.
    bytes: Vec<u8>,
    document: Document,
}

impl Default for Interpreter {
    fn default() -> Self {
        Self {
            state: State {
                destination: None,
                tells: false,
                face: plain(),
                deleted: false,
                setting: Setting::default(),
                charset: Charset::default(),
                substitutes: 1,
            },
            outer: Vec::new(),
            too_deep: 0,
            stories: vec![Story::default()],
            sheet: Sheet::default(),
            document_charset: Charset::default(),
            optional: false,
            opened: false,
            skip: 0,
            half: None,
            bytes: Vec::new(),
            document: Document::default(),
        }
    }
}

fn plain() -> Face {
    Face {
        size: USUAL_SIZE,
        ..Face::default()
    }
}

impl Interpreter {
    /// Reads all of it.
    pub fn read(mut self, bytes: &[u8]) -> Document {
        let mut tokens = Tokens::of(bytes);
        while let Some(token) = tokens.next() {
            match token {
                Token::Word("bin", Some(length)) => tokens.leave_out(usize::try_from(length).unwrap_or_default()),
                token => self.take(token),
            }
        }
        self.document.broken |= !self.outer.is_empty();
        while !self.outer.is_empty() {
            self.close();
        }
        while self.stories.len() > 1 {
            self.end_story();
        }
        let text = self.stories.pop().unwrap_or_default();
        self.document.body = text.finish(self.state.setting);
        self.document
    }

    fn take(&mut self, token: Token<'_>) {
        let opened = std::mem::replace(&mut self.opened, token == Token::Open);
        let optional = std::mem::replace(&mut self.optional, token == Token::Sign(b'*'));
        if !matches!(token, Token::Byte(_)) {
            self.flush_bytes();
        }
        match token {
            Token::Open => self.open(),
            Token::Close => self.close(),
            Token::Sign(b'*') => {}
            Token::Word(word, number) => self.word(word, number, opened || optional, optional),
            Token::Sign(sign) => self.sign(sign),
            Token::Byte(byte) => self.byte(byte),
        }
    }

    fn open(&mut self) {
        self.skip = 0;
        if self.outer.len() >= MAX_DEPTH {
            self.too_deep += 1;
            self.document.broken = true;
            return;
        }
        self.outer.push(self.state);
        self.state.tells = false;
    }

    fn close(&mut self) {
        self.skip = 0;
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        if self.state.tells {
            self.end_story();
        }
        if let Some(outer) = self.outer.pop() {
            self.state = outer;
        }
    }

    fn begin(&mut self, destination: Destination) {
        // What stands in a group that is not shown is not shown either.
        if self.state.destination == Some(Destination::Nothing) {
            return;
        }
        self.state.destination = Some(destination);
        if has_story(destination) && !self.state.tells {
            self.stories.push(Story::default());
            self.state.tells = true;
            self.state.face = plain();
            self.state.setting = Setting::default();
        }
    }

    fn end_story(&mut self) {
        let Some(story) = self.stories.pop() else { return };
        let blocks = story.finish(self.state.setting);
        match self.state.destination {
            Some(Destination::Header) => self.document.headers.extend(blocks),
            Some(Destination::Footer) => self.document.footers.extend(blocks),
            _ => self.follow(blocks),
        }
    }

    fn follow(&mut self, blocks: Vec<Block>) {
        if let Some(story) = self.stories.last_mut() {
            story.follow(blocks);
        }
    }

    /// `may_begin`: the word stands where it can tell what the group is for; `optional`: behind `\*`.
    fn word(&mut self, word: &str, number: Option<i32>, may_begin: bool, optional: bool) {
        if self.too_deep > 0 {
            return;
        }
        // By the letter of the format a word may be a substitute; no writer does so, and some forget theirs.
        self.skip = 0;
        match destination::of(word).filter(|_| may_begin) {
            Some(destination) => return self.begin(destination),
            None if optional && !destination::is_read_though_optional(word) => return self.begin(Destination::Nothing),
            None => {}
        }
        match self.state.destination {
            Some(Destination::Nothing) => {}
            Some(Destination::Fonts) => self.sheet.font_word(word, number.unwrap_or_default()),
            Some(Destination::Styles) => {
                self.sheet.style_word(word, number.unwrap_or_default());
                self.letter_word(word, number);
            }
            _ => self.text_word(word, number),
        }
    }

    fn text_word(&mut self, word: &str, number: Option<i32>) {
        let setting = self.state.setting;
        let Some(story) = self.stories.last_mut() else { return };
        match word {
            "par" | "sect" | "page" | "column" if self.state.destination == Some(Destination::ListText) => {}
            // A cell of a table in a cell is part of that one.
            "par" | "sect" | "nestcell" => story.end_paragraph(setting),
            "line" | "lbr" | "page" | "column" => story.break_line(),
            "cell" => story.end_cell(setting),
            "row" => story.end_row(),
            _ if self.set_letters(word, number) || self.set_paragraph(word, number.unwrap_or_default()) => {}
            _ => self.letter_word(word, number),
        }
    }

    /// Words that say how letters are set; a number of 0 says how they are not.
    fn set_letters(&mut self, word: &str, number: Option<i32>) -> bool {
        let on = number != Some(0);
        let state = &mut self.state;
        match word {
            "plain" => {
                state.face = plain();
                state.deleted = false;
                state.charset = self.document_charset;
            }
            "b" => state.face.bold = on,
            "v" => state.face.hidden = on,
            "deleted" => state.deleted = on,
            "fs" => state.face.size = number.and_then(|size| u16::try_from(size).ok()).unwrap_or(USUAL_SIZE),
            "f" => {
                let own = self.sheet.charset(number.unwrap_or_default());
                state.charset = own.unwrap_or(self.document_charset);
            }
            "uc" => state.substitutes = number.and_then(|count| usize::try_from(count).ok()).unwrap_or(1),
            "ansicpg" => self.document_charset(Charset::of_code_page(number.unwrap_or_default())),
            "pc" | "pca" => self.document_charset(Charset::Dos),
            "mac" => self.document_charset(Charset::Other),
            _ => return false,
        }
        true
    }

    fn document_charset(&mut self, charset: Charset) {
        self.document_charset = charset;
        self.state.charset = charset;
    }

    fn set_paragraph(&mut self, word: &str, number: i32) -> bool {
        let setting = &mut self.state.setting;
        match word {
            "pard" => *setting = Setting::default(),
            "s" => {
                setting.style = number;
                setting.outline = self.sheet.outline(number);
            }
            "outlinelevel" => setting.outline = u8::try_from(number).ok(),
            "sb" => setting.space.before = number > 0,
            "sa" => setting.space.after = number > 0,
            "contextualspace" => setting.space.contextual = true,
            "intbl" => setting.in_table = true,
            // How deep in tables.
            "itap" => setting.in_table = number > 0,
            "ls" => setting.entry = number > 0,
            _ => return false,
        }
        true
    }

    /// Words that stand for a letter.
    fn letter_word(&mut self, word: &str, number: Option<i32>) {
        let letter = match word {
            "u" => return self.unicode(number.unwrap_or_default()),
            "tab" => '\t',
            "emdash" => '\u{2014}',
            "endash" => '\u{2013}',
            "emspace" | "enspace" | "qmspace" => ' ',
            "bullet" => '\u{2022}',
            "lquote" => '\u{2018}',
            "rquote" => '\u{2019}',
            "ldblquote" => '\u{201c}',
            "rdblquote" => '\u{201d}',
            _ => return,
        };
        self.letter(letter);
    }

    fn sign(&mut self, sign: u8) {
        if self.too_deep > 0 || self.is_substitute() {
            return;
        }
        match sign {
            b'~' => self.letter('\u{a0}'),
            b'_' => self.letter('-'),
            b'{' | b'}' | b'\\' => self.letter(char::from(sign)),
            _ => {}
        }
    }

    /// A unit of UTF-16; those above 32767 may be written as negative numbers.
    fn unicode(&mut self, number: i32) {
        self.skip = self.state.substitutes;
        let unit = u16::try_from(number.rem_euclid(0x1_0000)).unwrap_or_default();
        let units = self.half.take().into_iter().chain([unit]);
        if self.half.is_none() && (0xD800..0xDC00).contains(&unit) {
            self.half = Some(unit);
            return;
        }
        let letters: Vec<_> = char::decode_utf16(units).collect();
        for letter in letters {
            self.letter(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.too_deep > 0 || self.is_substitute() {
            return;
        }
        if self.state.charset == Charset::Utf8 && !byte.is_ascii() {
            self.bytes.push(byte);
            return;
        }
        self.flush_bytes();
        self.letter(self.state.charset.letter(byte));
    }

    fn flush_bytes(&mut self) {
        if !self.bytes.is_empty() {
            let bytes = std::mem::take(&mut self.bytes);
            String::from_utf8_lossy(&bytes)
                .chars()
                .for_each(|letter| self.letter(letter));
        }
    }

    /// Whether a character stands for a letter that was told already.
    fn is_substitute(&mut self) -> bool {
        let is_one = self.skip > 0;
        self.skip = self.skip.saturating_sub(1);
        is_one
    }

    fn letter(&mut self, letter: char) {
        let State { face, deleted, .. } = self.state;
        let Some(story) = self.stories.last_mut() else { return };
        match self.state.destination {
            Some(Destination::Nothing | Destination::Fonts) => {}
            Some(Destination::Styles) => self.sheet.style_letter(letter),
            _ if deleted || face.hidden => {}
            Some(Destination::ListText) => story.push_mark(letter),
            _ => {
                self.document.undecodable += usize::from(letter == char::REPLACEMENT_CHARACTER);
                story.push(shown(letter), face);
            }
        }
    }
}

fn has_story(destination: Destination) -> bool {
    matches!(
        destination,
        Destination::Header | Destination::Footer | Destination::Note | Destination::TextBox
    )
}

/// The bullet of a symbol font is a bullet.
fn shown(letter: char) -> char {
    if letter == '\u{f0b7}' { '\u{2022}' } else { letter }
}
