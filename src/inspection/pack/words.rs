//! Standard sentences of packs in the languages that packs are labelled in.
//!
//! Languages whose script the fonts lack keep the English sentences, under a line that names the language.

/// What is printed around the facts, in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    pub children: &'static str,
    pub batch: &'static str,
    pub expiry: &'static str,
    pub tablets: &'static str,
    pub capsules: &'static str,
    /// Room, cool, frozen, ultra cold.
    pub storage: [&'static str; 4],
    pub leaflet: &'static str,
    pub read: &'static str,
    pub authorised: &'static str,
    pub maker: &'static str,
    pub prescription: &'static str,
}

const ENGLISH: Words = Words {
    children: "Keep out of the sight and reach of children.",
    batch: "Batch",
    expiry: "EXP",
    tablets: "tablets",
    capsules: "capsules",
    storage: [
        "Do not store above 25 °C.",
        "Store in a refrigerator (2 °C – 8 °C).",
        "Store in a freezer (below -15 °C).",
        "Store below -60 °C.",
    ],
    leaflet: "Package leaflet: information for the user",
    read: "Read the leaflet before use.",
    authorised: "Marketing authorisation holder",
    maker: "Manufacturer",
    prescription: "Prescription only",
};

const TABLE: [(&str, Words); 14] = [
    (
        "de",
        Words {
            children: "Für Kinder unzugänglich aufbewahren.",
            batch: "Ch.-B.",
            expiry: "Verw. bis",
            tablets: "Tabletten",
            capsules: "Kapseln",
            storage: [
                "Nicht über 25 °C lagern.",
                "Im Kühlschrank lagern (2 °C – 8 °C).",
                "Tiefgekühlt lagern (unter -15 °C).",
                "Unter -60 °C lagern.",
            ],
            leaflet: "Gebrauchsinformation: Information für Anwender",
            read: "Packungsbeilage beachten.",
            authorised: "Zulassungsinhaber",
            maker: "Hersteller",
            prescription: "Verschreibungspflichtig",
        },
    ),
    (
        "fr",
        Words {
            children: "Tenir hors de la vue et de la portée des enfants.",
            batch: "Lot",
            expiry: "EXP",
            tablets: "comprimés",
            capsules: "gélules",
            storage: [
                "À conserver à une température ne dépassant pas 25 °C.",
                "À conserver au réfrigérateur (2 °C – 8 °C).",
                "À conserver au congélateur (moins de -15 °C).",
                "À conserver à moins de -60 °C.",
            ],
            leaflet: "Notice : information de l’utilisateur",
            read: "Lire la notice avant utilisation.",
            authorised: "Titulaire de l’autorisation",
            maker: "Fabricant",
            prescription: "Uniquement sur ordonnance",
        },
    ),
    (
        "it",
        Words {
            children: "Tenere fuori dalla vista e dalla portata dei bambini.",
            batch: "Lotto",
            expiry: "Scad.",
            tablets: "compresse",
            capsules: "capsule",
            storage: [
                "Non conservare a temperatura superiore a 25 °C.",
                "Conservare in frigorifero (2 °C – 8 °C).",
                "Conservare in congelatore (sotto -15 °C).",
                "Conservare sotto -60 °C.",
            ],
            leaflet: "Foglio illustrativo: informazioni per l’utilizzatore",
            read: "Leggere il foglio illustrativo prima dell’uso.",
            authorised: "Titolare dell’autorizzazione",
            maker: "Fabbricante",
            prescription: "Soggetto a prescrizione medica",
        },
    ),
    (
        "nl",
        Words {
            children: "Buiten het zicht en bereik van kinderen houden.",
            batch: "Charge",
            expiry: "Gebr. tot",
            tablets: "tabletten",
            capsules: "capsules",
            storage: [
                "Bewaren beneden 25 °C.",
                "Bewaren in de koelkast (2 °C – 8 °C).",
                "Bewaren in de vriezer (onder -15 °C).",
                "Bewaren beneden -60 °C.",
            ],
            leaflet: "Bijsluiter: informatie voor de gebruiker",
            read: "Lees voor het gebruik de bijsluiter.",
            authorised: "Vergunninghouder",
            maker: "Fabrikant",
            prescription: "Uitsluitend op recept",
        },
    ),
    (
        "es",
        Words {
            children: "Mantener fuera de la vista y del alcance de los niños.",
            batch: "Lote",
            expiry: "CAD",
            tablets: "comprimidos",
            capsules: "cápsulas",
            storage: [
                "No conservar a temperatura superior a 25 °C.",
                "Conservar en nevera (2 °C – 8 °C).",
                "Conservar en congelador (por debajo de -15 °C).",
                "Conservar por debajo de -60 °C.",
            ],
            leaflet: "Prospecto: información para el usuario",
            read: "Leer el prospecto antes de utilizar.",
            authorised: "Titular de la autorización",
            maker: "Fabricante",
            prescription: "Con receta médica",
        },
    ),
    (
        "pl",
        Words {
            children: "Przechowywać w miejscu niewidocznym i niedostępnym dla dzieci.",
            batch: "Nr serii",
            expiry: "Ważne do",
            tablets: "tabl.",
            capsules: "kaps.",
            storage: [
                "Nie przechowywać w temperaturze powyżej 25 °C.",
                "Przechowywać w lodówce (2 °C – 8 °C).",
                "Przechowywać w zamrażarce (poniżej -15 °C).",
                "Przechowywać poniżej -60 °C.",
            ],
            leaflet: "Ulotka dołączona do opakowania: informacja dla użytkownika",
            read: "Przed użyciem zapoznać się z ulotką.",
            authorised: "Podmiot odpowiedzialny",
            maker: "Wytwórca",
            prescription: "Lek wydawany na receptę",
        },
    ),
    (
        "pt",
        Words {
            children: "Manter fora da vista e do alcance das crianças.",
            batch: "Lote",
            expiry: "VAL",
            tablets: "comprimidos",
            capsules: "cápsulas",
            storage: [
                "Não conservar acima de 25 °C.",
                "Conservar no frigorífico (2 °C – 8 °C).",
                "Conservar no congelador (abaixo de -15 °C).",
                "Conservar abaixo de -60 °C.",
            ],
            leaflet: "Folheto informativo: informação para o utilizador",
            read: "Ler o folheto informativo antes de utilizar.",
            authorised: "Titular da autorização",
            maker: "Fabricante",
            prescription: "Sujeito a receita médica",
        },
    ),
    (
        "tr",
        Words {
            children: "Çocukların göremeyeceği ve ulaşamayacağı yerlerde saklayınız.",
            batch: "Parti No",
            expiry: "SKT",
            tablets: "tablet",
            capsules: "kapsül",
            storage: [
                "25 °C’nin altında saklayınız.",
                "Buzdolabında saklayınız (2 °C – 8 °C).",
                "Dondurucuda saklayınız (-15 °C altında).",
                "-60 °C altında saklayınız.",
            ],
            leaflet: "Kullanma talimatı",
            read: "Kullanmadan önce talimatı okuyunuz.",
            authorised: "Ruhsat sahibi",
            maker: "Üretici",
            prescription: "Reçete ile satılır",
        },
    ),
    (
        "vi",
        Words {
            children: "Để xa tầm tay trẻ em.",
            batch: "Số lô",
            expiry: "HSD",
            tablets: "viên nén",
            capsules: "viên nang",
            storage: [
                "Bảo quản dưới 25 °C.",
                "Bảo quản trong tủ lạnh (2 °C – 8 °C).",
                "Bảo quản đông lạnh (dưới -15 °C).",
                "Bảo quản dưới -60 °C.",
            ],
            leaflet: "Tờ hướng dẫn sử dụng thuốc",
            read: "Đọc kỹ hướng dẫn trước khi dùng.",
            authorised: "Cơ sở đăng ký",
            maker: "Nhà sản xuất",
            prescription: "Thuốc kê đơn",
        },
    ),
    (
        "ru",
        Words {
            children: "Хранить в недоступном для детей месте.",
            batch: "Серия",
            expiry: "Годен до",
            tablets: "табл.",
            capsules: "капс.",
            storage: [
                "Хранить при температуре не выше 25 °C.",
                "Хранить в холодильнике (2 °C – 8 °C).",
                "Хранить в морозильнике (ниже -15 °C).",
                "Хранить при температуре ниже -60 °C.",
            ],
            leaflet: "Инструкция по применению",
            read: "Перед применением прочтите инструкцию.",
            authorised: "Владелец удостоверения",
            maker: "Производитель",
            prescription: "Отпускается по рецепту",
        },
    ),
    (
        "uk",
        Words {
            children: "Зберігати у недоступному для дітей місці.",
            batch: "Серія",
            expiry: "Придатн. до",
            tablets: "табл.",
            capsules: "капс.",
            storage: [
                "Зберігати при температурі не вище 25 °C.",
                "Зберігати в холодильнику (2 °C – 8 °C).",
                "Зберігати в морозильній камері (нижче -15 °C).",
                "Зберігати при температурі нижче -60 °C.",
            ],
            leaflet: "Інструкція для медичного застосування",
            read: "Перед застосуванням прочитайте інструкцію.",
            authorised: "Заявник",
            maker: "Виробник",
            prescription: "Відпускається за рецептом",
        },
    ),
    (
        "id",
        Words {
            children: "Jauhkan dari jangkauan anak-anak.",
            batch: "No. Bets",
            expiry: "Kedaluwarsa",
            tablets: "tablet",
            capsules: "kapsul",
            storage: [
                "Simpan di bawah 25 °C.",
                "Simpan di lemari es (2 °C – 8 °C).",
                "Simpan beku (di bawah -15 °C).",
                "Simpan di bawah -60 °C.",
            ],
            leaflet: "Brosur informasi obat",
            read: "Baca brosur sebelum digunakan.",
            authorised: "Pemegang izin edar",
            maker: "Produsen",
            prescription: "Harus dengan resep dokter",
        },
    ),
    (
        "ms",
        Words {
            children: "Jauhkan daripada kanak-kanak.",
            batch: "No. Kelompok",
            expiry: "Tarikh luput",
            tablets: "tablet",
            capsules: "kapsul",
            storage: [
                "Simpan di bawah 25 °C.",
                "Simpan di dalam peti sejuk (2 °C – 8 °C).",
                "Simpan beku (di bawah -15 °C).",
                "Simpan di bawah -60 °C.",
            ],
            leaflet: "Risalah maklumat ubat",
            read: "Baca risalah sebelum guna.",
            authorised: "Pemegang pendaftaran",
            maker: "Pengilang",
            prescription: "Dengan preskripsi sahaja",
        },
    ),
    (
        "sw",
        Words {
            children: "Weka mbali na watoto.",
            batch: "Toleo Na.",
            expiry: "Mwisho",
            tablets: "tembe",
            capsules: "kapsuli",
            storage: [
                "Hifadhi chini ya 25 °C.",
                "Hifadhi kwenye jokofu (2 °C – 8 °C).",
                "Hifadhi kwenye friza (chini ya -15 °C).",
                "Hifadhi chini ya -60 °C.",
            ],
            leaflet: "Kijikaratasi cha maelezo",
            read: "Soma maelezo kabla ya kutumia.",
            authorised: "Mwenye kibali",
            maker: "Mtengenezaji",
            prescription: "Kwa cheti cha daktari",
        },
    ),
];

/// Languages whose script the fonts lack, by their English names.
const OTHER_SCRIPTS: [(&str, &str); 7] = [
    ("zh", "Chinese"),
    ("ar", "Arabic"),
    ("bn", "Bengali"),
    ("th", "Thai"),
    ("ko", "Korean"),
    ("ja", "Japanese"),
    ("hi", "Hindi"),
];

/// The sentences of a language; English where there are no others.
pub(super) fn words(language: &str) -> &'static Words {
    let own = TABLE.iter().find(|(code, _)| *code == language);
    own.map_or(&ENGLISH, |(_, words)| words)
}

/// The line that says which language an English panel stands for.
pub(super) fn panel_note(language: &str) -> Option<String> {
    if language == "en" || TABLE.iter().any(|(code, _)| *code == language) {
        return None;
    }
    let named = OTHER_SCRIPTS.iter().find(|(code, _)| *code == language);
    let name = named.map_or(language, |(_, name)| name);
    Some(format!("Text of this panel: {name}, shown in English"))
}

#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static Words> {
    TABLE.iter().map(|(_, words)| words).chain([&ENGLISH])
}
