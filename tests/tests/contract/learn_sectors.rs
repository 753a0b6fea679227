//! Suggested sectors of a description, learned from labelled texts or from the vocabulary's names.

use ketnoi::learn::{Labelled, Tagger};
use ketnoi::record::Text;
use ketnoi_tests::plain;

fn labelled(text: &str, sectors: &[&str]) -> Labelled {
    Labelled { text: Text::from(text), sectors: sectors.iter().map(|s| (*s).to_owned()).collect() }
}

fn examples() -> Vec<Labelled> {
    vec![
        labelled("Sensors measure soil moisture and tell farmers when to water their rice", &["Farm sensors"]),
        labelled("Farmers rent drones that spray rice and count pests", &["Farm sensors", "Drones"]),
        labelled("Cheap sensors for shrimp ponds: oxygen, salt and warmth on a farmer's telephone", &["Farm sensors"]),
        labelled("A wallet with which migrant workers send money home", &["Payments"]),
        labelled("Shops take card payments with a telephone, and get their money the same day", &["Payments"]),
        labelled("Teachers mark homework with a camera", &["Schools"]),
    ]
}

#[test]
fn labelled_descriptions_suggest_sectors_with_their_words() {
    let tagger = Tagger::new(plain(), &examples());
    let found = tagger.suggest(&Text::from("Salt sensors for rice farmers of the delta"), 3);
    let first = &found[0];
    assert_eq!(first.sector.id(), "Farm sensors");
    assert!(first.confidence > 5_000 && first.confidence <= 10_000, "{found:?}");
    assert!(first.words.iter().any(|word| word.contains("sensors")), "{:?}", first.words);
    assert!(found.iter().all(|s| s.sector.id() != "Payments"), "nothing speaks for it: {found:?}");
    assert!(tagger.suggest(&Text::from("Quan họ"), 3).is_empty());
}

#[test]
fn the_order_of_the_examples_never_matters() {
    let mut backwards = examples();
    backwards.reverse();
    for text in ["Salt sensors for rice farmers", "a wallet for teachers", "drones count shrimp"] {
        let suggest = |examples: &[Labelled]| Tagger::new(plain(), examples).suggest(&Text::from(text), 5);
        assert_eq!(suggest(&examples()), suggest(&backwards), "{text}");
    }
}

#[test]
fn without_examples_the_names_of_the_vocabulary_count() {
    let tagger = Tagger::new(plain(), &[]);
    let ids =
        |text: &str| tagger.suggest(&Text::from(text), 5).iter().map(|s| s.sector.id().to_owned()).collect::<Vec<_>>();
    assert!(ids("Ứng dụng nông nghiệp thông minh cho vùng tôm lúa").contains(&"smart-agriculture".to_owned()));
    assert!(ids("We are a fintech company").contains(&"fintech".to_owned()));
    assert!(ids("").is_empty());
}
