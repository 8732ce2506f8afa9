//! Numbers, money, masses, dates and spans of time as the reader's language writes them.

use fluent_bundle::FluentValue;
use jiff::civil::{Date, DateTime};

use crate::customs::code::currency::{Currency, Money};
use crate::ui::words::Words;

const HOUR_SECS: u64 = 3_600;
const DAY_SECS: u64 = 24 * HOUR_SECS;

impl Words {
    /// A whole number in groups of three digits.
    pub fn number(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let group = self.t("number-group");
        let mut text = if number < 0 {
            "−".to_owned()
        } else {
            String::new()
        };
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(&group);
            }
            text.push(digit);
        }
        text
    }

    /// A number with so many places, given in units of the last place: (12345, 2) is 123.45.
    pub fn fixed(&self, scaled: i64, places: usize) -> String {
        if places == 0 {
            return self.number(scaled);
        }
        let unit = 10_i64.pow(places as u32);
        let (whole, part) = (scaled.abs() / unit, scaled.abs() % unit);
        let sign = if scaled < 0 { "−" } else { "" };
        let decimal = self.t("number-decimal");
        format!("{sign}{}{decimal}{part:0places$}", self.number(whole))
    }

    /// A number from a calculation, rounded to so many places.
    pub fn decimal(&self, number: f64, places: usize) -> String {
        let unit = (0..places).fold(1.0, |unit, _| unit * 10.0);
        self.fixed((number * unit).round() as i64, places)
    }

    /// A share from 0 to 1 in percent, rounded to whole percents.
    pub fn percent(&self, share: f64) -> String {
        let number = self.decimal(share * 100.0, 0);
        self.tf("percent", &[("number", number.into())])
    }

    /// Parts per million in percent, with at most one place.
    pub fn percent_ppm(&self, ppm: u32) -> String {
        let tenths = (i64::from(ppm) + 500) / 1_000;
        let number = if tenths % 10 == 0 {
            self.number(tenths / 10)
        } else {
            self.fixed(tenths, 1)
        };
        self.tf("percent", &[("number", number.into())])
    }

    /// An amount with its currency code.
    pub fn money(&self, money: Money) -> String {
        self.amount(money.minor, money.currency)
    }

    /// Minor units with their currency code.
    pub fn amount(&self, minor: i64, currency: Currency) -> String {
        let places = usize::from(currency.minor_digits());
        format!("{}\u{a0}{currency}", self.fixed(minor, places))
    }

    /// A mass: grams below ten kilograms, else kilograms; always to the gram, since a few grams may matter.
    pub fn mass(&self, grams: u64) -> String {
        let grams = i64::try_from(grams).unwrap_or(i64::MAX);
        if grams < 10_000 {
            let number = self.number(grams);
            return self.tf("mass-grams", &[("number", number.into())]);
        }
        let places = (0..3).find(|places| grams % 10_i64.pow(3 - places) == 0);
        let places = places.unwrap_or(3);
        let number = self.fixed(grams / 10_i64.pow(3 - places), places as usize);
        self.tf("mass-kilograms", &[("number", number.into())])
    }

    /// A date with the month's name.
    pub fn date(&self, date: Date) -> String {
        let month = self.t(&format!("month-{}", date.month()));
        self.dated("date-long", date, month)
    }

    /// A date with the month's short name.
    pub fn date_short(&self, date: Date) -> String {
        let month = self.t(&format!("month-short-{}", date.month()));
        self.dated("date-short", date, month)
    }

    fn dated(&self, key: &str, date: Date, month: String) -> String {
        let arguments: [(&str, FluentValue<'_>); 3] = [
            ("day", i64::from(date.day()).into()),
            ("month", month.into()),
            ("year", date.year().to_string().into()),
        ];
        self.tf(key, &arguments)
    }

    /// Hours and minutes.
    pub fn time(&self, moment: DateTime) -> String {
        format!("{:02}:{:02}", moment.hour(), moment.minute())
    }

    /// Date and time.
    pub fn moment(&self, moment: DateTime) -> String {
        let (date, time) = (self.date_short(moment.date()), self.time(moment));
        self.tf("date-time", &[("date", date.into()), ("time", time.into())])
    }

    /// A long span of time as one speaks of it: days to the nearest from three on, below that as [`Words::span`].
    pub fn length(&self, secs: u64) -> String {
        if secs < 3 * DAY_SECS {
            return self.span(secs);
        }
        self.counted("span-days", (secs + DAY_SECS / 2) / DAY_SECS)
    }

    /// A span of time, exact to the minute: whole days or hours in words, else in short.
    pub fn span(&self, secs: u64) -> String {
        if secs >= 3 * DAY_SECS && secs.is_multiple_of(DAY_SECS) {
            self.counted("span-days", secs / DAY_SECS)
        } else if (1..3 * DAY_SECS).contains(&secs) && secs.is_multiple_of(HOUR_SECS) {
            self.counted("span-hours", secs / HOUR_SECS)
        } else {
            self.duration(secs)
        }
    }

    /// So many of something: `$n` chooses the plural, `$number` is what is written.
    pub fn counted(&self, key: &str, count: u64) -> String {
        let number = self.number(i64::try_from(count).unwrap_or(i64::MAX));
        self.tf(key, &[("n", count.into()), ("number", number.into())])
    }

    /// A value behind its name.
    pub fn named(&self, name: &str, value: &str) -> String {
        self.tf("named", &[("name", name.into()), ("value", value.into())])
    }

    /// A span of time in its two largest units, without a second one of nought.
    pub fn duration(&self, secs: u64) -> String {
        let value = |number: u64| FluentValue::from(number.to_string());
        let (days, hours) = (secs / DAY_SECS, secs / HOUR_SECS % 24);
        let minutes = secs / 60 % 60;
        if days > 0 && hours == 0 {
            self.tf("duration-days", &[("days", value(days))])
        } else if days > 0 {
            self.tf(
                "duration-days-hours",
                &[("days", value(days)), ("hours", value(hours))],
            )
        } else if hours > 0 && minutes == 0 {
            self.tf("duration-hours", &[("hours", value(hours))])
        } else if hours > 0 {
            self.tf(
                "duration-hours-minutes",
                &[("hours", value(hours)), ("minutes", value(minutes))],
            )
        } else if minutes > 0 {
            self.tf("duration-minutes", &[("minutes", value(minutes))])
        } else {
            self.tf("duration-seconds", &[("seconds", value(secs))])
        }
    }
}
