//! What a case is about, as its number tells: the main group of the municipalities' common list of subjects.

/// The main group (`15`) of a case number that is built by that list (`15.00.00-G01-39-18S`), else nothing.
#[must_use]
pub fn main_group(case_number: &str) -> Option<&str> {
    let digit = |at: usize| case_number.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let dot = |at: usize| case_number.as_bytes().get(at) == Some(&b'.');
    let groups = digit(0) && digit(1) && dot(2) && digit(3) && digit(4) && dot(5) && digit(6) && digit(7) && !digit(8);
    groups.then(|| &case_number[..2])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_of_numbers_built_so() {
        assert_eq!(main_group("15.00.00-G01-39-18S"), Some("15"));
        for other in ["23-032509", "24-000584", "", "15.00", "15.00.001", "æ5.00.00"] {
            assert_eq!(main_group(other), None, "{other}");
        }
    }
}
