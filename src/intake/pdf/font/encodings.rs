//! Encodings: which letter a code of a simple font stands for. Strings of the letters from code 32 on, U+FFFD where there
//! is none; from the PDF specification, Adobe's metrics of the standard fonts, as are the widths (terms: `widths.txt`), and its
//! list of the names of ornaments (terms: `names.txt`).

/// The code of the first letter of an encoding.
pub const FIRST: u8 = 32;

/// The letter of a code.
pub fn letter(encoding: &str, code: u8) -> Option<char> {
    let letter = encoding.chars().nth(usize::from(code.checked_sub(FIRST)?))?;
    (letter != char::REPLACEMENT_CHARACTER).then_some(letter)
}

/// Adobe's `StandardEncoding`.
pub const STANDARD: &str = "\
    \u{20}!\"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~\
    \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\
    \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\
    \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\u{fffd}–†‡·\u{fffd}¶•‚„”\
    »…‰\u{fffd}¿\u{fffd}`´ˆ˜¯˘˙¨\u{fffd}˚¸\u{fffd}˝˛ˇ—\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\
    \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{c6}\u{fffd}ª\u{fffd}\
    \u{fffd}\u{fffd}\u{fffd}Ł\u{d8}Œº\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{e6}\u{fffd}\u{fffd}\u{fffd}ı\
    \u{fffd}\u{fffd}ł\u{f8}œß\u{fffd}\u{fffd}\u{fffd}\u{fffd}";

/// `WinAnsiEncoding`; what it leaves undefined is a bullet.
pub const WIN_ANSI: &str = "\
    \u{20}!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~•€\
    •‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄ\u{c5}\u{c6}ÇÈÉÊËÌÍÎÏÐÑÒÓÔ\
    ÕÖ×\u{d8}ÙÚÛÜÝÞßàáâãä\u{e5}\u{e6}çèéêëìíîïðñòóôõö÷\u{f8}ùúûüýþÿ";

/// `MacRomanEncoding`, with what Mac OS has besides.
pub const MAC_ROMAN: &str = "\
    \u{20}!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\
    \u{fffd}Ä\u{c5}ÇÉÑÖÜáàâäã\u{e5}çéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠\u{c6}\u{d8}∞±≤≥¥µ∂∑∏π∫ªº\u{2126}\u{e6}\u{f8}¿¡\
    ¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// `MacExpertEncoding`.
pub const MAC_EXPERT: &str = "\
    \u{20}\u{f721}\u{f6f8}\u{f7a2}\u{f724}\u{f6e4}\u{f726}\u{f7b4}⁽⁾‥․,-.⁄\u{f730}\u{f731}\u{f732}\u{f733}\
    \u{f734}\u{f735}\u{f736}\u{f737}\u{f738}\u{f739}:;\u{fffd}\u{f6de}\u{fffd}\u{f73f}\u{fffd}\u{fffd}\
    \u{fffd}\u{fffd}\u{f7f0}\u{fffd}\u{fffd}¼½¾⅛⅜⅝⅞⅓⅔\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}ﬀﬁﬂﬃﬄ₍\
    \u{fffd}₎\u{f6f6}\u{f6e5}\u{f760}\u{f761}\u{f762}\u{f763}\u{f764}\u{f765}\u{f766}\u{f767}\u{f768}\
    \u{f769}\u{f76a}\u{f76b}\u{f76c}\u{f76d}\u{f76e}\u{f76f}\u{f770}\u{f771}\u{f772}\u{f773}\u{f774}\u{f775}\
    \u{f776}\u{f777}\u{f778}\u{f779}\u{f77a}₡\u{f6dc}\u{f6dd}\u{f6fe}\u{fffd}\u{fffd}\u{f6e9}\u{f6e0}\
    \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{f7e1}\u{f7e0}\u{f7e2}\u{f7e4}\u{f7e3}\u{f7e5}\u{f7e7}\u{f7e9}\u{f7e8}\
    \u{f7ea}\u{f7eb}\u{f7ed}\u{f7ec}\u{f7ee}\u{f7ef}\u{f7f1}\u{f7f3}\u{f7f2}\u{f7f4}\u{f7f6}\u{f7f5}\u{f7fa}\
    \u{f7f9}\u{f7fb}\u{f7fc}\u{fffd}⁸₄₃₆₈₇\u{f6fd}\u{fffd}\u{f6df}₂\u{fffd}\u{f7a8}\u{fffd}\u{f6f5}\u{f6f0}₅\
    \u{fffd}\u{f6e1}\u{f6e7}\u{f7fd}\u{fffd}\u{f6e3}\u{fffd}\u{fffd}\u{f7fe}\u{fffd}₉₀\u{f6ff}\u{f7e6}\
    \u{f7f8}\u{f7bf}₁\u{f6f9}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{f7b8}\u{fffd}\u{fffd}\
    \u{fffd}\u{fffd}\u{fffd}\u{f6fa}‒\u{f6e6}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{f7a1}\u{fffd}\u{f7ff}\
    \u{fffd}¹²³⁴⁵⁶⁷⁹⁰\u{fffd}\u{f6ec}\u{f6f1}\u{f6f3}\u{fffd}\u{fffd}\u{f6ed}\u{f6f2}\u{f6eb}\u{fffd}\
    \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{f6ee}\u{f6fb}\u{f6f4}\u{f7af}\u{f6ea}ⁿ\u{f6ef}\u{f6e2}\u{f6e8}\
    \u{f6f7}\u{f6fc}\u{fffd}\u{fffd}\u{fffd}\u{fffd}";

/// The letters of the font Symbol.
pub const SYMBOL: &str = "\
    \u{20}!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥς\u{2126}ΞΨΖ[∴]⊥_\u{f8e5}αβχδεφγηιϕκλµνοπθρστυϖωξψζ{\
    |}∼\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\
    \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\
    \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\u{f8e6}\
    \u{f8e7}↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇\u{f6da}\u{f6d9}\u{f6db}∏√⋅¬∧∨⇔⇐⇑⇒⇓◊\u{2329}\u{f8e8}\u{f8e9}\u{f8ea}∑\u{f8eb}\
    \u{f8ec}\u{f8ed}\u{f8ee}\u{f8ef}\u{f8f0}\u{f8f1}\u{f8f2}\u{f8f3}\u{f8f4}\u{fffd}\u{232a}∫⌠\u{f8f5}⌡\u{f8f6}\
    \u{f8f7}\u{f8f8}\u{f8f9}\u{f8fa}\u{f8fb}\u{f8fc}\u{f8fd}\u{f8fe}\u{fffd}";

/// The signs of the font `ZapfDingbats`.
pub const DINGBATS: &str = "\
    \u{20}✁✂✃✄☎✆✇✈✉☛☞✌✍✎✏✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟✠✡✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞\
    \u{fffd}❨❩❪❫❬❭❮❯❰❱❲❳❴❵\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\
    \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}❡❢❣❤❥❦❧♣♦♥♠①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿➀\
    ➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓➔→↔↕➘➙➚➛➜➝➞➟➠➡➢➣➤➥➦➧➨➩➪➫➬➭➮➯\u{fffd}➱➲➳➴➵➶➷➸➹➺➻➼➽➾\u{fffd}";

/// The widths of Symbol, in the order of [`SYMBOL`].
pub const SYMBOL_WIDTHS: [u16; 224] = [
    250, 333, 713, 500, 549, 833, 778, 439, 333, 333, 500, 549, 250, 549, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 549, 549, 549, 444, 549, 722, 667, 722, 612, 611, 763, 603, 722, 333, 631, 722, 686, 889,
    722, 722, 768, 741, 556, 592, 611, 690, 439, 768, 645, 795, 611, 333, 863, 333, 658, 500, 500, 631, 549, 549, 494,
    439, 521, 411, 603, 329, 603, 549, 549, 576, 521, 549, 549, 521, 549, 603, 439, 576, 713, 686, 493, 686, 494, 480,
    200, 480, 549, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    750, 620, 247, 549, 167, 713, 500, 753, 753, 753, 753, 1042, 987, 603, 987, 603, 400, 549, 411, 549, 549, 713, 494,
    460, 549, 549, 549, 549, 1000, 603, 1000, 658, 823, 686, 795, 987, 768, 768, 823, 768, 768, 713, 713, 713, 713,
    713, 713, 713, 768, 713, 790, 790, 890, 823, 549, 250, 713, 603, 603, 1042, 987, 603, 987, 603, 494, 329, 790, 790,
    786, 713, 384, 384, 384, 384, 384, 384, 494, 494, 494, 494, 0, 329, 274, 686, 686, 686, 384, 384, 384, 384, 384,
    384, 494, 494, 494, 0,
];

/// The widths of `ZapfDingbats`, in the order of [`DINGBATS`].
pub const DINGBATS_WIDTHS: [u16; 224] = [
    278, 974, 961, 974, 980, 719, 789, 790, 791, 690, 960, 939, 549, 855, 911, 933, 911, 945, 974, 755, 846, 762, 761,
    571, 677, 763, 760, 759, 754, 494, 552, 537, 577, 692, 786, 788, 788, 790, 793, 794, 816, 823, 789, 841, 823, 833,
    816, 831, 923, 744, 723, 749, 790, 792, 695, 776, 768, 792, 759, 707, 708, 682, 701, 826, 815, 789, 789, 707, 687,
    696, 689, 786, 787, 713, 791, 785, 791, 873, 761, 762, 762, 759, 759, 892, 892, 788, 784, 438, 138, 277, 415, 392,
    392, 668, 668, 0, 390, 390, 317, 317, 276, 276, 509, 509, 410, 410, 234, 234, 334, 334, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 732, 544, 544, 910, 667, 760, 760, 776, 595, 694, 626, 788, 788, 788, 788, 788, 788,
    788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788,
    788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 788, 894, 838, 1016, 458, 748, 924, 748, 918, 927, 928, 928, 834,
    873, 828, 924, 924, 917, 930, 931, 463, 883, 836, 836, 867, 867, 696, 696, 874, 0, 874, 760, 946, 771, 865, 771,
    888, 967, 888, 831, 873, 927, 970, 918, 0,
];

/// The signs that `ZapfDingbats` names `a1`, `a2` and so on.
pub const DINGBAT_NAMES: &str = "\
    ✁✂✄☎✆✝✞✟✠✡☛☞✌✍✎✏✑✒✓✔✕✖✗✘✙✚✛✜✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❑▲▼◆❖\u{fffd}◗❘❙❚❯❱❲❳❨❩❬❭❪❫❴❵❛\
    ❜❝❞❡❢❣❤✐❥❦❧♠♥♦♣\u{fffd}\u{fffd}\u{fffd}\u{fffd}✉✈✇①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓➔→➣↔↕➙➛➜➝➞➟➠➡➢\
    ➤➥➦➧➨➩➫➭➯➲➳➵➸➺➻➼➽➾➚➪➶➹➘➴➷➬➮➱✃❐❒❮❰";
