//! A meeting in a layout: what is printed of it, and how.

use super::calendar::Date;
use super::layout::{
    AttachmentLabel, CaseLabel, CasePlace, CaseShape, ClosedMark, Counting, Extent, Layout, Numbering, PartyStyle,
    RoutingPlace, Spelling, Synonyms,
};
use super::meeting::{Decision, Item, Meeting, Person};
use super::words::Headings;

/// A meeting and the layout that it is written in.
#[derive(Clone, Debug)]
pub struct Plan {
    pub seed: u64,
    pub meeting: Meeting,
    pub layout: Layout,
}

impl Plan {
    /// The plan of a seed.
    pub fn draw(seed: u64) -> Self {
        Self {
            seed,
            meeting: Meeting::draw(seed),
            layout: Layout::draw(seed),
        }
        .settled()
    }

    /// With what would leave it undecidable taken back.
    pub fn settled(mut self) -> Self {
        self.layout.settle();
        if self.layout.extent == Extent::OneItem {
            self.meeting.items.truncate(1);
        }
        self
    }

    /// The number of an item as printed, where items are numbered.
    pub fn number(&self, index: usize) -> Option<String> {
        if self.layout.numbering == Numbering::None {
            return None;
        }
        let open = self.meeting.items.iter().filter(|item| !item.closed).count();
        let among_closed = index.saturating_sub(open) + 1;
        let closed = index >= open;
        Some(match self.layout.counting {
            Counting::ClosedFrom101 if closed => (100 + among_closed).to_string(),
            Counting::Restart if closed => among_closed.to_string(),
            Counting::FromOne | Counting::ClosedFrom101 | Counting::Restart => (index + 1).to_string(),
            Counting::ThroughYear => (self.meeting.first + index).to_string(),
            Counting::ThreeDigits => format!("{:03}", index + 1),
            Counting::TwoLevel => format!("{}.{}", index / 3 + 1, index % 3 + 1),
            Counting::Letters => match index {
                0 | 1 => format!("{:02}", index + 1),
                2 => "02A".to_owned(),
                _ => format!("{index:02}"),
            },
        })
    }

    /// The title of an item as printed.
    pub fn title(&self, item: &Item) -> String {
        let title = &item.title;
        if !item.closed {
            return title.clone();
        }
        match self.layout.closed_mark {
            ClosedMark::Suffix => format!("{title} (Lukket punkt)"),
            ClosedMark::Prefix => format!("Lukket punkt: {title}"),
            ClosedMark::Dash => format!("Lukket - {title}"),
            ClosedMark::Doors => format!("{title} (FOR LUKKEDE DØRE)"),
            ClosedMark::Meta | ClosedMark::Group => title.clone(),
        }
    }

    /// The title without a mark behind it.
    pub fn bare_title(&self, item: &Item) -> String {
        match self.layout.closed_mark {
            ClosedMark::Suffix | ClosedMark::Doors => item.title.clone(),
            ClosedMark::Prefix | ClosedMark::Dash | ClosedMark::Meta | ClosedMark::Group => self.title(item),
        }
    }

    /// The number and the title on one line.
    pub fn numbered(&self, index: usize, title: &str) -> String {
        let Some(number) = self.number(index) else {
            return title.to_owned();
        };
        match self.layout.numbering {
            Numbering::Dot => format!("{number}. {title}"),
            Numbering::Punkt => format!("Punkt {number}: {title}"),
            Numbering::Pkt => format!("Pkt. {number} {title}"),
            Numbering::Bracket => format!("{number}) {title}"),
            Numbering::NrDash => format!("Nr.{number} - {title}"),
            Numbering::SagNr => format!("Sag nr. {number}: {title}"),
            Numbering::Colon => format!("{number}: {title}"),
            Numbering::Glued => format!("{number}{title}"),
            Numbering::DotGlued => format!("{number}.{title}"),
            Numbering::Tab => format!("{number}\t{title}"),
            Numbering::None => title.to_owned(),
        }
    }

    /// The number on a line of its own.
    pub fn number_alone(&self, index: usize) -> Option<String> {
        let number = self.number(index)?;
        Some(match self.layout.numbering {
            Numbering::Punkt => format!("Punkt {number}"),
            Numbering::Pkt => format!("Pkt. {number}"),
            Numbering::NrDash => format!("Nr.{number}"),
            Numbering::SagNr => format!("Sag nr. {number}"),
            Numbering::Dot | Numbering::DotGlued => format!("{number}."),
            Numbering::Bracket => format!("{number})"),
            Numbering::Colon => format!("{number}:"),
            Numbering::Glued | Numbering::Tab | Numbering::None => number,
        })
    }

    /// The case number of an item, where it is printed.
    pub fn case_number(&self, item: &Item) -> Option<String> {
        let serial = item.case.filter(|_| self.layout.case_place != CasePlace::None)?;
        let year = self.meeting.date.year;
        Some(match self.layout.case_shape {
            CaseShape::Year => format!("{:02}-{:06}", year % 100, serial),
            CaseShape::Journal => format!("{:02}.00.00-P19-{}-{:02}", 1 + serial % 29, serial % 90 + 1, year % 100),
            CaseShape::Code => format!("998-{year}-{serial}"),
            CaseShape::Slash => format!("{:02}/{serial}", year % 100),
            CaseShape::Plain => format!("31{serial}"),
        })
    }

    /// The lines with case number and access.
    pub fn case_lines(&self, item: &Item) -> Vec<String> {
        let Some(number) = self.case_number(item) else {
            return Vec::new();
        };
        let access = if item.closed { "Lukket" } else { "Åbent" };
        let paper = item.case.unwrap_or_default() * 3;
        match self.layout.case_label {
            CaseLabel::Bare => vec![number],
            CaseLabel::Sagsnr => vec![format!("Sagsnr.: {number}")],
            CaseLabel::Sagsid => vec![format!("Sagsid.: {number}")],
            CaseLabel::OneLine => vec![format!("Sagsnr.: {number}      Dok.nr.: {paper}      {access}")],
            CaseLabel::FourLines => vec![
                format!("Sag {number}"),
                format!("Dok. {paper}"),
                "Initialer: KLM".to_owned(),
                access.to_owned(),
            ],
        }
    }

    /// A name, with the party where the layout has it.
    pub fn name(&self, person: &Person) -> String {
        let Person { name, party } = person;
        match self.layout.party {
            PartyStyle::Bracket => format!("{name} ({party})"),
            PartyStyle::None => name.clone(),
            PartyStyle::CommaBracket => format!("{name}, ({party})"),
            PartyStyle::Dash => format!("{name} - {party}"),
        }
    }

    /// Names with commas between them.
    pub fn names<'a>(&self, people: impl IntoIterator<Item = &'a Person>) -> String {
        let names: Vec<_> = people.into_iter().map(|person| self.name(person)).collect();
        names.join(", ")
    }

    /// The attachments of an item as printed.
    pub fn attachments(&self, item: &Item) -> Vec<String> {
        let numbered = self.layout.attachment_label == AttachmentLabel::Numbered;
        let printed = |(index, title): (usize, &&str)| {
            if numbered {
                format!("Bilag {}: {title}", index + 1)
            } else {
                (*title).to_owned()
            }
        };
        item.attachments.iter().enumerate().map(printed).collect()
    }

    /// A heading in the document's spelling.
    pub fn heading(&self, words: &str) -> String {
        match self.layout.spelling {
            Spelling::Plain => words.to_owned(),
            Spelling::Capitals => words.to_uppercase(),
            Spelling::Colon => format!("{}:", words.trim_end_matches(':')),
            Spelling::Stars => format!("**{words}**"),
        }
    }

    /// The document's word for a section.
    pub fn word(&self, headings: &Headings) -> &'static str {
        headings.words[match self.layout.synonyms {
            Synonyms::First => 0,
            Synonyms::Second => 1,
            Synonyms::Third => 2,
        }]
    }

    /// The bodies that a case passes, with what they are to do, where the document lists them.
    pub fn route(&self, item: &Item) -> Vec<(&'static str, &'static str, Date)> {
        if self.layout.routing == RoutingPlace::None || item.proposal.is_none() {
            return Vec::new();
        }
        let before = item
            .earlier
            .iter()
            .map(|decision| (decision.body, "anbefaler", decision.date));
        before
            .chain([(self.meeting.body, "godkender", self.meeting.date)])
            .collect()
    }

    /// The decisions of other bodies that are printed.
    pub fn earlier<'p>(&self, item: &'p Item) -> &'p [Decision] {
        use super::layout::HistoryPlace;
        let printed = match self.layout.history {
            HistoryPlace::None => false,
            HistoryPlace::Proposal => item.proposal.is_some(),
            // Stacked on a decision; without one there is nothing to stack them on.
            HistoryPlace::Stacked => item.decision.is_some(),
            HistoryPlace::Course => true,
        };
        if printed { &item.earlier } else { &[] }
    }
}
