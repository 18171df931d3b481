"""More trades, for the tuning split alone: food, cosmetics, parts, paper, film, with long names and other units."""

from .goods import TRADES, Trade, Ware


def _wares(hs: str, unit: str, *rows: tuple[str, str, str]) -> tuple[Ware, ...]:
    return tuple(Ware(name, unit, price, weight, f"{hs}.{11 + 8 * i}") for i, (name, price, weight) in enumerate(rows))


MORE: dict[str, Trade] = {
    "cosmetics": Trade(
        "COSMETICS AND TOILETRIES",
        "CARTONS",
        144,
        _wares(
            "3304",
            "PCS",
            ("MOISTURE LOTION 200ML (REFILL)", "6.15", "0.24"),
            ("UV PROTECT MILK SPF50+ PA++++ 60ML", "8.40", "0.09"),
            ("HAND CREAM 50G TUBE, UNSCENTED", "2.95", "0.07"),
            ("CLEANSING OIL 180ML WITH PUMP", "7.70", "0.22"),
            ("LIP TREATMENT NO. 4 (CORAL)", "5.05", "0.02"),
        ),
    ),
    "foods": Trade(
        "FOODSTUFFS",
        "CARTONS",
        1,
        _wares(
            "1902",
            "CTNS",
            ("DRIED UDON NOODLES 250G X 20", "14.80", "5.6"),
            ("SOY SAUCE, NATURALLY BREWED, 1L X 12", "27.60", "15.2"),
            ("RICE CRACKERS ASSORTED 90G X 24 BAGS", "31.20", "3.1"),
            ("FROZEN EDAMAME 400G X 20 PACKS", "22.90", "8.6"),
            ("WASABI PASTE 43G X 100", "58.00", "5.2"),
        ),
    ),
    "auto_parts": Trade(
        "AUTOMOBILE PARTS",
        "WOODEN CASES",
        80,
        _wares(
            "8708",
            "PCS",
            ("BRAKE PAD KIT, FRONT 04465-0K240", "18.65", "1.9"),
            ("SHOCK ABSORBER ASSY, RR LH 48531-69755", "41.20", "3.3"),
            ("OIL FILTER ELEMENT 90915-YZZD4", "3.35", "0.3"),
            ("TIE ROD END SUB-ASSY (L/H) 45047-69130", "11.90", "0.6"),
            ("CLUTCH COVER 31210-26171", "36.75", "4.4"),
            ("RADIATOR CAP 0.9 KG/CM2", "2.10", "0.06"),
        ),
    ),
    "paper": Trade(
        "PAPER AND STATIONERY",
        "PALLETS",
        300,
        _wares(
            "4810",
            "SHEETS",
            ("COATED BOARD 310 GSM 787 X 1092 MM", "0.385", "0.27"),
            ("WASHI PAPER, HAND MADE, 2' X 3'", "2.60", "0.03"),
            ("TRACING PAPER A2 75G/M2", "0.21", "0.018"),
        ),
    ),
    "film": Trade(
        "PLASTIC FILM",
        "CASES",
        12,
        _wares(
            "3920",
            "ROLLS",
            ("POLYESTER FILM 25 MICRON X 1,000 MM X 2,000 M", "212.00", "70"),
            ("POLYIMIDE TAPE 50MM X 33M, AMBER", "19.40", "0.4"),
            ("RELEASE LINER 38U SILICONE COATED (1 SIDE)", "146.50", "52"),
        ),
    ),
    "fishing": Trade(
        "FISHING TACKLE",
        "CTNS",
        240,
        _wares(
            "9507",
            "DOZ",
            ("TREBLE HOOK SIZE #6 BLACK NICKEL", "3.90", "0.05"),
            ("MINNOW LURE 90MM F/S, ASST. COLOURS", "66.00", "0.4"),
            ("BRAIDED LINE PE 1.5 - 200M", "118.80", "0.7"),
        ),
    ),
    "footwear": Trade(
        "WORK SHOES AND GLOVES",
        "CARTONS",
        50,
        _wares(
            "6403",
            "PRS",
            ("SAFETY SHOES S3 SIZE 26.0 CM", "32.40", "1.2"),
            ("COTTON WORK GLOVES, 7 GAUGE", "0.42", "0.05"),
            ("RUBBER BOOTS, KNEE LENGTH, WHITE", "12.75", "1.6"),
        ),
    ),
}
TRADES.update(MORE)
