//! Paragraphs and tables: what DOCX, ODT and RTF have in common.

/// What follows each other in a document.
#[derive(Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table, row by row.
    Table(Vec<Vec<Cell>>),
}

/// A cell of a table.
#[derive(Debug, Default)]
pub struct Cell {
    /// What stands in it; nothing in a cell that another one covers.
    pub blocks: Vec<Block>,
    /// How many columns it takes beyond its own.
    pub covers: usize,
}

/// A cell of so many paragraphs and letters holds prose, no value.
const PROSE: (usize, usize) = (3, 200);
/// A line of more sizes than this is told by the first of them.
const MAX_SIZES: usize = 16;

/// How a run of letters is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Face {
    /// The size in half points; 0 where nothing tells.
    pub size: u16,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is not shown.
    pub hidden: bool,
}

/// A paragraph.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    /// Its lines, as soft line breaks part them.
    pub lines: Vec<Words>,
    /// The number or bullet of a list that stands before it, without the space between.
    pub mark: String,
    /// Whether it is an entry of a list, shown with a mark or not.
    pub entry: bool,
    /// The level of a heading, 1 the highest; 0 for none.
    pub level: u8,
    /// The space around it.
    pub space: Space,
    /// The name of its style: paragraphs of one style may stand close together.
    pub style: Option<String>,
}

/// The space around a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Space {
    /// Whether there is some before it.
    pub before: bool,
    /// Whether there is some after it.
    pub after: bool,
    /// Whether there is none between paragraphs of the same style.
    pub contextual: bool,
}

/// A line of a paragraph, and how its letters are set.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// The line as shown.
    pub text: String,
    /// The letters that are bold, and those that are not; white space not counted.
    letters: [usize; 2],
    /// Sizes in half points, and how many letters have them.
    sizes: Vec<(u16, usize)>,
}

impl Paragraph {
    /// Adds text to the last line; line ends in it are white space. Soft hyphens are left out, since where no line
    /// breaks they are not shown.
    pub fn push(&mut self, text: &str, face: Face) {
        if face.hidden {
            return;
        }
        if self.lines.is_empty() {
            self.lines.push(Words::default());
        }
        if let Some(line) = self.lines.last_mut() {
            line.push(text, face);
        }
    }

    /// Ends the line.
    pub fn break_line(&mut self) {
        if self.lines.is_empty() {
            self.lines.push(Words::default());
        }
        self.lines.push(Words::default());
    }

    /// Whether nothing in it is shown.
    pub fn is_empty(&self) -> bool {
        self.lines.iter().all(|line| line.text.trim().is_empty())
    }
}

impl Words {
    fn push(&mut self, text: &str, face: Face) {
        let shown = text.chars().filter(|letter| *letter != '\u{ad}');
        self.text.extend(shown.map(|letter| match letter {
            '\n' | '\r' | '\u{b}' | '\u{c}' => ' ',
            letter => letter,
        }));
        let letters = text.chars().filter(|letter| !letter.is_whitespace()).count();
        self.letters[usize::from(!face.bold)] += letters;
        self.count(face.size, letters);
    }

    fn count(&mut self, size: u16, letters: usize) {
        if let Some((_, count)) = self.sizes.iter_mut().find(|(known, _)| *known == size) {
            *count += letters;
        } else if self.sizes.len() < MAX_SIZES {
            self.sizes.push((size, letters));
        }
    }

    /// Whether all of it is bold.
    pub fn is_bold(&self) -> bool {
        self.letters[0] > 0 && self.letters[1] == 0
    }

    /// The size that most of its letters have, in half points.
    pub fn size(&self) -> u16 {
        let most = self.sizes.iter().max_by_key(|(size, count)| (*count, *size));
        most.map_or(0, |(size, _)| *size)
    }

    /// The number of its letters.
    pub fn letters(&self) -> usize {
        self.letters.iter().sum()
    }

    /// Adds another line behind a space.
    fn append(&mut self, other: &Self) {
        if !self.text.is_empty() && !other.text.is_empty() {
            self.text.push(' ');
        }
        self.extend(other);
    }

    /// Begins the next cell.
    pub fn tab(&mut self) {
        self.text.push('\t');
    }

    /// Adds other words right behind these.
    pub fn extend(&mut self, other: &Self) {
        self.text.push_str(&other.text);
        self.letters[0] += other.letters[0];
        self.letters[1] += other.letters[1];
        for (size, letters) in &other.sizes {
            self.count(*size, *letters);
        }
    }
}

impl Cell {
    /// All that stands in the cell as one line; nested tables are flattened.
    pub fn words(&self) -> Words {
        let mut words = Words::default();
        add_all(&self.blocks, &mut words);
        words
    }

    /// Whether several paragraphs of running text stand in it.
    pub fn is_prose(&self) -> bool {
        let paragraphs = self.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(paragraph) if !paragraph.is_empty() => Some(paragraph),
            _ => None,
        });
        let lengths: Vec<usize> = paragraphs
            .map(|one| one.lines.iter().map(Words::letters).sum())
            .collect();
        lengths.len() >= PROSE.0 && lengths.iter().sum::<usize>() >= PROSE.1
    }

    /// Whether a heading stands in it, or a table.
    pub fn lays_out(&self) -> bool {
        self.blocks.iter().any(|block| match block {
            Block::Paragraph(paragraph) => paragraph.level > 0 && !paragraph.is_empty(),
            Block::Table(_) => true,
        })
    }
}

fn add_all(blocks: &[Block], words: &mut Words) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => add_paragraph(paragraph, words),
            Block::Table(rows) => rows.iter().flatten().for_each(|cell| add_all(&cell.blocks, words)),
        }
    }
}

fn add_paragraph(paragraph: &Paragraph, words: &mut Words) {
    for (index, line) in paragraph.lines.iter().enumerate() {
        let text = line.text.replace('\t', " ");
        let text = match paragraph.mark.as_str() {
            "" => text.trim().to_owned(),
            mark if index == 0 => format!("{mark} {}", text.trim()),
            _ => text.trim().to_owned(),
        };
        words.append(&Words { text, ..line.clone() });
    }
}
