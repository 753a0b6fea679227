//! What a job is, and what it comes to.

use serde::Serialize;

use crate::world::Bench;

/// One benchmark: a name, what it measures, and how.
pub struct Job {
    /// The name on the command line and in the answer.
    pub name: &'static str,
    /// What it measures, for the table.
    pub about: &'static str,
    /// Measures.
    pub run: fn(&Bench) -> Result<Vec<Figure>, String>,
}

/// One measured number, beside a peer's and a bar.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Figure {
    /// What was measured: the class of queries, the catalog.
    pub name: String,
    /// Ours: a median where it was measured several times.
    pub value: f64,
    /// The unit of `value`, `p99` and `peer_value`.
    pub unit: &'static str,
    /// Ours, 99th percentile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p99: Option<f64>,
    /// How often it was measured.
    pub samples: usize,
    /// Who was measured beside us, in turn with us.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peer: Option<&'static str>,
    /// The peer's median.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peer_value: Option<f64>,
    /// How many times better we are: above 1 is better than the peer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<f64>,
    /// What has to hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bar: Option<String>,
    /// Whether it holds; absent without a bar, and where there was no peer to compare with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pass: Option<bool>,
    /// What one has to know to read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What has to hold of a figure.
#[derive(Debug, Clone, Copy)]
pub enum Bar {
    /// The ratio is at least this.
    Ratio(f64),
    /// The value is at most so many times the peer's.
    Times(f64),
    /// The value is at most this.
    AtMost(f64),
    /// The value is at least this.
    AtLeast(f64),
}

impl Figure {
    /// A number by itself.
    pub fn value(name: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self { name: name.into(), value, unit, samples: 1, ..Self::default() }
    }

    /// A time, from several samples.
    pub fn times(name: impl Into<String>, samples: &Samples) -> Self {
        Self {
            name: name.into(),
            value: samples.median() * 1e3,
            unit: "ms",
            p99: Some(samples.quantile(0.99) * 1e3),
            samples: samples.len(),
            ..Self::default()
        }
    }

    /// Beside the times of a peer: the ratio is that of the medians.
    pub fn beside(mut self, peer: &'static str, samples: &Samples) -> Self {
        let theirs = samples.median() * 1e3;
        (self.peer, self.peer_value, self.ratio) = (Some(peer), Some(theirs), Some(theirs / self.value));
        self
    }

    /// Beside a peer's number of the same unit, of which more is better.
    pub fn above(mut self, peer: &'static str, theirs: f64) -> Self {
        (self.peer, self.peer_value, self.ratio) = (Some(peer), Some(theirs), Some(self.value / theirs));
        self
    }

    /// With what has to hold.
    pub fn bar(mut self, bar: Bar) -> Self {
        let (text, pass) = match bar {
            Bar::Ratio(least) => (format!("ratio ≥ {least}"), self.ratio.map(|ratio| ratio >= least)),
            Bar::Times(most) => {
                (format!("≤ {most} × the peer"), self.peer_value.map(|theirs| self.value <= most * theirs))
            }
            Bar::AtMost(most) => (format!("≤ {most} {}", self.unit), Some(self.value <= most)),
            Bar::AtLeast(least) => (format!("≥ {least} {}", self.unit), Some(self.value >= least)),
        };
        (self.bar, self.pass) = (Some(text), pass);
        self
    }
}

/// Seconds, measured several times.
#[derive(Debug, Clone, Default)]
pub struct Samples(Vec<f64>);

impl Samples {
    /// Adds one.
    pub fn push(&mut self, seconds: f64) {
        let at = self.0.partition_point(|other| *other < seconds);
        self.0.insert(at, seconds);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The middle one.
    pub fn median(&self) -> f64 {
        self.quantile(0.5)
    }

    /// The least one that so many are not above: 0.99 leaves the slowest hundredth out.
    pub fn quantile(&self, share: f64) -> f64 {
        let count = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of the count")]
        let at = ((f64::from(count) * share).ceil() as usize).max(1);
        self.0.get(at - 1).copied().unwrap_or(f64::NAN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_measured_values() {
        let mut samples = Samples::default();
        for seconds in [3.0, 1.0, 2.0, 10.0] {
            samples.push(seconds);
        }
        assert_eq!([samples.median(), samples.quantile(0.99)].map(f64::to_bits), [2.0, 10.0].map(f64::to_bits));
    }

    #[test]
    fn a_bar_is_kept_or_not() {
        let (mut ours, mut theirs) = (Samples::default(), Samples::default());
        ours.push(0.001);
        theirs.push(0.005);
        let figure = Figure::times("query", &ours).beside("peer", &theirs);
        assert_eq!(figure.clone().bar(Bar::Ratio(5.0)).pass, Some(true));
        assert_eq!(figure.clone().bar(Bar::Ratio(10.0)).pass, Some(false));
        assert_eq!(figure.clone().bar(Bar::Times(0.2)).pass, Some(true));
        assert_eq!(figure.clone().bar(Bar::Times(0.1)).pass, Some(false));
        assert_eq!(figure.bar(Bar::AtMost(0.5)).pass, Some(false));
        assert_eq!(Figure::times("query", &ours).bar(Bar::Ratio(5.0)).pass, None, "no peer, no verdict");
    }
}
