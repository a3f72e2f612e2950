//! The dimensions of a layout. They are drawn independently of each other; the first value of each is the plainest,
//! and shrinking goes back to it.

use super::random::Random;

macro_rules! dimensions {
    ($($(#[$doc:meta])* $field:ident: $Type:ident { $($(#[$about:meta])* $Value:ident = $weight:literal,)+ })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum $Type { $($(#[$about])* $Value),+ }

            impl $Type {
                /// Its values with their weights, the plainest first.
                pub const ALL: &'static [(Self, usize)] = &[$((Self::$Value, $weight)),+];
            }
        )+

        /// One value of every dimension.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Layout { $(pub $field: $Type),+ }

        impl Layout {
            /// The layout of a seed.
            pub fn draw(seed: u64) -> Self {
                Self { $($field: Random::new(seed, stringify!($field)).weighted($Type::ALL)),+ }
            }

            /// The dimensions with their values.
            pub fn values(&self) -> Vec<(&'static str, String)> {
                vec![$((stringify!($field), format!("{:?}", self.$field))),+]
            }

            /// The values that are not the plainest.
            pub fn marks(&self) -> Vec<String> {
                let mut marks = Vec::new();
                $(if self.$field != $Type::ALL[0].0 {
                    marks.push(format!("{} {:?}", stringify!($field), self.$field));
                })+
                marks
            }

            /// Every value that there is.
            pub fn all_values() -> Vec<(&'static str, String)> {
                let mut all = Vec::new();
                $(all.extend($Type::ALL.iter().map(|(value, _)| (stringify!($field), format!("{value:?}"))));)+
                all
            }

            /// The layout with one dimension at its plainest, for each that is not.
            pub fn plainer(&self) -> Vec<Self> {
                let mut all = Vec::new();
                $(if self.$field != $Type::ALL[0].0 {
                    let mut plainer = self.clone();
                    plainer.$field = $Type::ALL[0].0;
                    all.push(plainer);
                })+
                all
            }
        }
    };
}

dimensions! {
    /// How much of the meeting stands in the document.
    extent: Extent {
        Whole = 85,
        /// A page of the web for a single item.
        OneItem = 8,
        /// Such pages one after the other: date and place before every item.
        Pages = 7,
    }
    /// What opens an item.
    numbering: Numbering {
        /// `3. Title`
        Dot = 20,
        /// `Punkt 3: Title`
        Punkt = 14,
        /// `Pkt. 3 Title`
        Pkt = 9,
        /// `3) Title`
        Bracket = 7,
        /// `Nr.3 - Title`
        NrDash = 7,
        /// `Sag nr. 3: Title`
        SagNr = 7,
        /// `3: Title`
        Colon = 8,
        /// `3Title`
        Glued = 6,
        /// `3.Title`
        DotGlued = 6,
        /// The number stands in the margin: `3<tab>Title`
        Tab = 6,
        /// Only the title.
        None = 10,
    }
    /// How the numbers run.
    counting: Counting {
        FromOne = 30,
        /// On from the meeting before: 31, 32 ...
        ThroughYear = 30,
        /// Closed items begin at 101.
        ClosedFrom101 = 10,
        /// Closed items begin at 1 again.
        Restart = 6,
        /// `001`
        ThreeDigits = 8,
        /// `1.1`, `1.2`, `2.1`
        TwoLevel = 8,
        /// An item put in later: `04A`
        Letters = 8,
    }
    /// Where the title stands.
    title: TitlePlace {
        SameLine = 44,
        /// Below the number.
        Below = 12,
        /// Above the number.
        Above = 9,
        /// Below the lines with case number and so on.
        AfterMeta = 9,
        /// With the number, and again below the lines with the case number.
        Twice = 13,
        /// Broken over two lines.
        Wrapped = 13,
    }
    /// The contents list.
    contents: ContentsStyle {
        None = 34,
        /// `3. Title`
        Numbered = 14,
        /// `Title`
        Titles = 12,
        /// `Title.....<tab>7`
        Dotted = 14,
        /// `Punkt 3: Title ..... 7`
        PunktDotted = 8,
        /// All in one line.
        OneLine = 6,
        /// Long titles cut off.
        CutOff = 6,
        /// A Markdown table.
        Table = 6,
    }
    /// The meeting's head.
    head: HeadStyle {
        /// `Dato: ...`, a line each.
        Labels = 26,
        /// The label on a line, the value on the next.
        LabelsAbove = 16,
        /// All labels first, then all values.
        LabelsThenValues = 8,
        /// A sentence: `Referat fra mødet i ... den ... kl. ... i ...`.
        Sentence = 16,
        /// `REFERAT <body> <term> d. <date>`, `Mødedato ...`, `Mødested ...`.
        Publication = 20,
        /// Body and date.
        Sparse = 14,
    }
    /// How dates of the meeting are written.
    dates: DateStyle {
        /// `4. april 2031`
        Long = 40,
        /// `fredag den 4. april 2031`
        Weekday = 24,
        /// `04-04-2031`
        Dashes = 14,
        /// `04.04.2031`
        Dots = 14,
        /// `Fredag, April 4, 2031`
        MonthFirst = 8,
    }
    /// How times are written.
    times: TimeStyle {
        /// `kl. 16:00`
        Colon = 40,
        /// `kl. 16.00`
        Dot = 25,
        /// `kl. 16.00-18.30`
        Range = 20,
        /// `16:00:00`
        Seconds = 7,
        /// None is printed.
        None = 8,
    }
    /// The list of those who met.
    roster: Roster {
        /// `Til stede: A (X), B (Y)`
        Comma = 24,
        None = 18,
        /// The label, then a name a line.
        Lines = 14,
        /// Bulleted names.
        Bullets = 12,
        /// Two names a line.
        Columns = 8,
        /// A sentence.
        Prose = 8,
        /// Everybody, those who did not come with `(Afbud)`.
        Marked = 16,
        /// `Medlemmer: ...`, those too who did not come.
        Members = 12,
    }
    /// What the head says of those who did not come.
    absentees: Absentees {
        /// `Fraværende: A (X)`
        Labelled = 50,
        /// The label, then a name a line.
        Lines = 20,
        /// A sentence.
        Prose = 15,
        None = 15,
    }
    /// How a party stands beside a name.
    party: PartyStyle {
        /// `Name (A)`
        Bracket = 60,
        None = 20,
        /// `Name, (A)`
        CommaBracket = 10,
        /// `Name - A`
        Dash = 10,
    }
    /// The office of the first in a list of names.
    office: Office {
        None = 70,
        /// `Name (Formand)`
        Bracket = 15,
        /// `Name, formand`
        Comma = 15,
    }
    /// How it is told that somebody was there for a part of the meeting.
    partial: PartialStyle {
        /// `Name ankom kl. 17.32.`, `Name forlod mødet kl. 20.20.`
        Sentence = 40,
        /// `Name ankom til mødet kl. 17.32 under behandlingen af punkt 2.`
        WithItem = 20,
        None = 40,
    }
    /// What an item says of those who were not there.
    item_absence: ItemAbsence {
        None = 34,
        /// A line before the decision's words.
        Before = 22,
        /// A line after them.
        After = 22,
        /// The label and then bullets, after them.
        Bullets = 8,
        /// A label in every item, also where it says nothing.
        Always = 14,
    }
    /// How the decision is headed.
    mark: Mark {
        /// `Beslutning`
        Plain = 26,
        /// `Beslutning i <body> den <date>`
        InBody = 12,
        /// `<Body>s beslutning den <date>`
        OfBody = 9,
        /// `Beslutning fra <body>`, then `Dato: ...`, `Sted: ...`
        From = 8,
        /// `<Body>s vedtagelse <date>:`
        Adopted = 6,
        /// `<Body>, <date>, pkt. 3`
        BodyDatePoint = 8,
        /// `Beslutning`, and on the next line `<body>, <date>`
        BodyLine = 11,
        /// `Beslutning: Godkendt.`
        SameLine = 8,
        /// `BeslutningGodkendt.`
        Glued = 6,
        /// `Referat`
        Referat = 6,
    }
    /// How headings are spelt.
    spelling: Spelling {
        Plain = 60,
        /// `INDSTILLING`
        Capitals = 18,
        /// `Indstilling:`
        Colon = 16,
        /// `**Indstilling**`
        Stars = 6,
    }
    /// Which of the headings' synonyms are used.
    synonyms: Synonyms {
        First = 34,
        Second = 33,
        Third = 33,
    }
    /// Where the decision stands in the item.
    order: Order {
        /// Last, but for attachments.
        Last = 44,
        /// First.
        First = 24,
        /// After the proposal, before the case.
        Middle = 32,
    }
    /// The list of the bodies that a case passes.
    routing: RoutingPlace {
        None = 74,
        /// Under a heading of its own, before the proposal.
        Listed = 26,
    }
    /// Headings that look like a decision's and are none.
    decoy: Decoy {
        None = 60,
        /// `Beslutningstema`
        Theme = 13,
        /// `Beslutningskompetence`
        Competence = 14,
        /// `Beslutningsproces`
        Process = 13,
    }
    /// The clauses of a proposal.
    clauses: ClauseStyle {
        /// `1. at ...`
        Numbers = 30,
        /// `1) at ...`
        Brackets = 10,
        /// `- at ...`
        Bullets = 16,
        /// `a) at ...`
        Letters = 8,
        /// `at ...`
        Bare = 16,
        /// All in one sentence.
        Sentence = 20,
    }
    /// How a decision answers clause by clause.
    parts: PartStyle {
        /// `1. Godkendt.`
        Numbers = 34,
        /// `Ad 1: Godkendt.`
        Ad = 22,
        /// `At 1: Godkendt.`
        At = 16,
        /// `Ad pkt. 1: Godkendt.`
        AdPkt = 14,
        /// `Ad 1-2: Godkendt.` where both have the same answer.
        Ranges = 12,
        /// `1. Godkendt. 2. Udsat.`
        OneLine = 14,
    }
    /// How a vote is told.
    votes: VoteStyle {
        /// `godkendt med 7 stemmer mod 2`
        Counts = 24,
        /// `For stemte: A og B.`
        PartyLines = 18,
        /// `For: 7 (Name (A), ...)`
        NameLists = 18,
        /// `idet 7 (A, B) stemte for, og 2 (V) stemte imod`
        Because = 14,
        /// `med 7 (A, B) for og 2 (V) imod`
        With = 14,
        /// `For stemte: 7 (A+B)`
        Sums = 12,
    }
    /// Where decisions of other bodies stand.
    history: HistoryPlace {
        /// Under a heading of their own.
        Course = 30,
        /// In front of this meeting's, headed alike.
        Stacked = 40,
        /// Under the proposal.
        Proposal = 14,
        /// Not at all.
        None = 16,
    }
    /// Where a case number stands.
    case_place: CasePlace {
        Below = 52,
        Above = 12,
        None = 36,
    }
    /// What stands beside it.
    case_label: CaseLabel {
        /// Only the number.
        Bare = 34,
        /// `Sagsnr.: ...`
        Sagsnr = 26,
        /// `Sagsnr.: ...   Dok.nr.: ...   Åbent`
        OneLine = 16,
        /// `Sag ...`, `Dok. ...`, `Initialer: ...`, `Åbent`
        FourLines = 12,
        /// `Sagsid.: ...`
        Sagsid = 12,
    }
    /// How it is built.
    case_shape: CaseShape {
        /// `31-004512`
        Year = 30,
        /// `02.00.00-P19-7-31`
        Journal = 28,
        /// `998-2031-17`
        Code = 16,
        /// `31/2207`
        Slash = 16,
        /// `317204`, with a label.
        Plain = 10,
    }
    /// Lines that divide the items.
    groups: Groups {
        None = 56,
        /// `ÅBNE SAGER`
        Capitals = 14,
        /// `Åbne punkter`
        Points = 12,
        /// `Til behandling - for åbne døre`
        Doors = 8,
        /// `Fra Økonomiudvalget`
        From = 10,
    }
    /// What tells that an item is closed.
    closed_mark: ClosedMark {
        /// `Title (Lukket punkt)`
        Suffix = 30,
        /// `Lukket punkt: Title`
        Prefix = 22,
        /// `Lukket - Title`
        Dash = 12,
        /// `Title (FOR LUKKEDE DØRE)`
        Doors = 12,
        /// `Lukket` among the lines with the case number.
        Meta = 14,
        /// Only the group line.
        Group = 10,
    }
    /// Where attachments stand.
    attachments: AttachmentPlace {
        Last = 36,
        None = 34,
        /// Before the first section.
        First = 15,
        /// Both.
        Twice = 15,
    }
    /// How attachments are listed.
    attachment_label: AttachmentLabel {
        /// The name alone.
        Bare = 60,
        /// `Bilag 1: Name`
        Numbered = 22,
        /// With a bullet.
        Bullets = 18,
    }
    /// The sign before entries of lists.
    bullet: Bullet {
        Hyphen = 40,
        Dot = 36,
        Star = 12,
        Dash = 12,
    }
    /// Empty lines.
    spacing: Spacing {
        /// Between all.
        Airy = 44,
        /// Before headings and items.
        Headings = 28,
        /// Before items.
        Items = 16,
        /// None.
        Tight = 12,
    }
    /// Line ends.
    lines: Lines {
        /// One paragraph a line.
        Whole = 60,
        /// Broken at some seventy letters.
        Wrapped = 22,
        /// Broken at some forty-five.
        Narrow = 13,
        /// Lost: a page is one line.
        Lost = 5,
    }
    /// What belongs to the page.
    furniture: Furniture {
        None = 46,
        /// `Side 3 af 9`
        Side = 16,
        /// `3`
        Number = 12,
        /// A running head, with the number at its end.
        Running = 16,
        /// A form feed and a running head.
        FormFeed = 10,
    }
    /// What a web page adds.
    noise: Noise {
        None = 66,
        /// `Kopier link til punktet - Print` under every item's head.
        Print = 12,
        /// `Til toppen` under every item.
        Top = 12,
        /// `Del siden`, `Vi bruger cookies` around the whole.
        Frame = 10,
    }
    /// White space where none belongs.
    spaces: Spaces {
        None = 56,
        /// Two spaces for one, here and there.
        Double = 12,
        /// At line ends.
        Trailing = 12,
        /// Before every line.
        Indent = 10,
        /// Spaces that do not break.
        Nbsp = 10,
    }
    /// What misleads in the text of a case.
    trap: Trap {
        None = 44,
        /// A letter with a numbered list.
        Letter = 14,
        /// Words of decisions.
        Decisions = 16,
        /// Lines that begin with a year or an amount.
        Figures = 12,
        /// A table.
        Table = 14,
    }
    /// How the document ends.
    ending: Ending {
        None = 50,
        /// `Mødet hævet kl. 18.30`
        Time = 25,
        /// Names to sign.
        Signatures = 25,
    }
}

impl Layout {
    /// Takes back what would leave the document undecidable, or say nothing at all.
    ///
    /// - closed items need a mark: a group line alone needs group lines, `Lukket` among the case lines needs those;
    /// - `Restart` is told by group lines alone;
    /// - several bodies' decisions under a heading without body and date need lines that name them;
    /// - a bare row of digits is a case number only behind a label;
    /// - a number alone on its line, and a title alone, need line ends.
    pub fn settle(&mut self) {
        let grouped = !matches!(self.groups, Groups::None | Groups::From);
        if self.closed_mark == ClosedMark::Group && !grouped
            || self.closed_mark == ClosedMark::Meta && !self.tells_access()
        {
            self.closed_mark = ClosedMark::Suffix;
        }
        if self.counting == Counting::Restart && !grouped {
            self.groups = Groups::Capitals;
        }
        let names_body = !matches!(self.mark, Mark::Plain | Mark::SameLine | Mark::Glued | Mark::Referat);
        if self.history == HistoryPlace::Stacked && !names_body {
            self.history = HistoryPlace::Course;
        }
        if self.case_shape == CaseShape::Plain && self.case_label == CaseLabel::Bare {
            self.case_label = CaseLabel::Sagsnr;
        }
        // Who of the members came is told by who did not.
        if self.roster == Roster::Members && self.absentees == Absentees::None {
            self.absentees = Absentees::Labelled;
        }
        if self.lines == Lines::Lost {
            self.title = TitlePlace::SameLine;
        }
    }

    /// Whether the lines with the case number say open or closed.
    fn tells_access(&self) -> bool {
        self.case_place != CasePlace::None && matches!(self.case_label, CaseLabel::OneLine | CaseLabel::FourLines)
    }

    /// Whether even a careful reader cannot tell where items begin: no line ends, no word before a number, no titles.
    pub fn is_undecidable(&self) -> bool {
        let word = matches!(
            self.numbering,
            Numbering::Punkt | Numbering::Pkt | Numbering::NrDash | Numbering::SagNr
        );
        self.lines == Lines::Lost && !word && matches!(self.contents, ContentsStyle::None | ContentsStyle::CutOff)
    }
}
