"""The words that sample rows are made of: readable, in several scripts, about no real person or company."""

from typing import TypeAlias

Branch: TypeAlias = "dict[str, Branch | tuple[str, ...]]"

# Categories from the general to the particular; the innermost list what is sold in them.
CATEGORIES: Branch = {
    "Books": {
        "Fiction": ("Novel", "Short stories", "Detective story"),
        "Poetry": ("Sonnets", "Haiku album", "Ballads"),
        "Travel": ("Atlas", "City guide", "Hiking map"),
        "Cookery": ("Bread book", "Soup book", "Vegetable book"),
    },
    "Home": {
        "Kitchen": {
            "Pots and pans": ("Saucepan", "Skillet", "Stockpot"),
            "Knives": ("Paring knife", "Bread knife", "Cleaver"),
            "Crockery": ("Bowl", "Plate", "Jug", "Soufflé dish"),
        },
        "Lighting": ("Table lamp", "Lantern", "Reading light"),
        "Furniture": {
            "Chairs": ("Rocking chair", "Stool", "Bench"),
            "Tables": ("Desk", "Side table", "Trestle table"),
            "Shelves": ("Bookcase", "Wall shelf", "Spice rack"),
        },
    },
    "Garden": {
        "Tools": ("Spade", "Rake", "Pruning shears"),
        "Seeds": ("Poppy seeds", "Bean seeds", "Meadow mix"),
        "Outdoor": ("Hammock", "Parasol", "Fire bowl"),
    },
    "Clothing": {
        "Knitwear": ("Pullover", "Cardigan", "Scarf"),
        "Footwear": ("Boots", "Sandals", "Slippers"),
        "Rainwear": ("Raincoat", "Sou'wester", "Umbrella"),
    },
    "Food": {
        "Café": ("Espresso beans", "Filter coffee", "Cocoa"),
        "Tea": ("Green tea", "Rooibos", "Peppermint tea"),
        "Preserves": ("Marmalade", "Chutney", "Pickled plums"),
    },
    "Toys": {
        "Puzzles": ("Jigsaw", "Tangram", "Puzzle box"),
        "Games": ("Board game", "Card game", "Dice set"),
        "Building": ("Wooden blocks", "Marble run", "Model railway"),
    },
}

TAGS = (
    "new", "sale", "handmade", "vegan", "organic", "fair trade", "vintage", "limited", "bestseller", "gift",
    "for children", "for two", "for travel", "waterproof", "recycled", "repairable", "refurbished", "imported", "local",
    "seasonal", "winter", "spring", "summer", "autumn", "lightweight", "heavy", "foldable", "outdoor", "indoor",
    "quiet", "colourful", "plain", "fragile", "50% off", "déjà vu", "smörgåsbord", "naïve art", "手作り", "подарок",
    "χειροποίητο",
)  # fmt: skip

ADJECTIVES = (
    "Airy", "Amber", "Ancient", "Bold", "Bright", "Calm", "Charming", "Clever", "Copper", "Crimson", "Dainty",
    "Elegant", "Faithful", "Gentle", "Golden", "Handy", "Honest", "Indigo", "Ivory", "Jolly", "Lively", "Mellow",
    "Merry", "Misty", "Modest", "Noble", "Patient", "Plain", "Quiet", "Rustic", "Scarlet", "Silver", "Simple", "Sturdy",
    "Sunny", "Tidy", "Velvet", "Wild", "Wise", "Woven",
)  # fmt: skip

LINES = (
    "Ålesund", "Bergamo", "Córdoba", "Dunkeld", "Évora", "Fjordane", "Göreme", "Hällefors", "Ibiza", "Jūrmala",
    "Kórnik", "Łódź", "Málaga", "Nîmes", "Østerbro", "Piran", "Quimper", "Rëro", "Šibenik", "Tromsø", "Ubud",
    "Växjö", "Wicklow", "Xàtiva", "Ystad", "Žilina", "Κέρκυρα", "Псков", "奈良", "Ñuble",
)  # fmt: skip

CITIES = (
    "Aarhus", "Athens", "Bogotá", "Bruges", "Cádiz", "Dublin", "Gdańsk", "Genève", "Kraków", "Kyoto", "Lyon",
    "Malmö", "Montréal", "München", "Oslo", "Porto", "Reykjavík", "São Paulo", "Tallinn", "Zürich",
)  # fmt: skip

STORE_KINDS = ("Emporium", "Trading Post", "& Daughters", "Bazaar", "Corner Shop", "Warehouse", "Market", "& Søn")

GIVEN_NAMES = (
    "Ada", "Åsa", "Björn", "Chloé", "Dmitri", "Elif", "Fionn", "Giulia", "Håkon", "Inés", "Jürgen", "Kaito", "Łucja",
    "María", "Ngozi", "Ólafur", "Priya", "Quentin", "Renée", "Søren", "Tomáš", "Uma", "Věra", "Wanjiru", "Xochitl",
    "Yusuf", "Zoë", "Ελένη", "Иван", "桜",
)  # fmt: skip

FAMILY_NAMES = (
    "Andersson", "Böhm", "Castro", "d'Angelo", "Eriksen", "Fernández", "García", "Hughes", "İnan", "Jensen", "Kowalski",
    "Lefèvre", "Müller", "Nováková", "O'Brien", "Østergaard", "Petrov", "Quiñones", "Rossi", "Šimić", "Tanaka", "Ueda",
    "van Dijk", "Wójcik", "Xenakis", "Yılmaz", "Zhang", "Παπαδόπουλος", "Смирнова", "山田",  # noqa: RUF001 - Turkish has a dotless i
)  # fmt: skip

COLOURS = ("black", "white", "red", "green", "blue", "ochre", "grey", "écru")

MATERIALS = ("wood", "steel", "cotton", "wool", "glass", "paper", "clay", "brass")

CARD_BRANDS = ("Acorn", "Birch Card", "Cedar", "Élan")

REFERENCES = (
    "Order, with thanks", "Rechnung", "facture n° 12", "first half", "second half", "for Åsa", "お支払い", "оплата",
)  # fmt: skip

OPENINGS = (
    "Exactly as described.", "Smaller than I thought.", "My third one, and not the last.", "A present for my aunt.",
    "Came late, but came.", "I use it every day.", "The colour is not the one in the picture.", "Très bien!",
    "Wunderschön.", "とても良い。",
)  # fmt: skip

VERDICTS = (
    "Would buy again.", "Keeps what it promises.", "Not worth the price.", "The box was damaged.",
    "Five years and counting.", 'The label says "100 %", and so it is.', "One corner is chipped.",
    "The children love it. 🎈", "Better than the old one.", "I expected more.\nStill, it works.",
)  # fmt: skip
