"""The trades of the invented exporters: goods, units, prices, packing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ware:
    description: str
    unit: str
    price: str
    """In US dollars."""
    weight: str
    """Kilograms a unit."""
    hs_code: str


@dataclass(frozen=True, slots=True)
class Trade:
    general: str
    package: str
    per_package: int
    wares: tuple[Ware, ...]


def _wares(hs: str, unit: str, *rows: tuple[str, str, str]) -> tuple[Ware, ...]:
    return tuple(Ware(name, unit, price, weight, f"{hs}.{10 + 10 * i}") for i, (name, price, weight) in enumerate(rows))


TRADES = {
    "bearings": Trade(
        "BALL AND ROLLER BEARINGS",
        "CASES",
        150,
        _wares(
            "8482",
            "PCS",
            ("DEEP GROOVE BALL BEARING 6205-2RS", "3.42", "0.13"),
            ("TAPERED ROLLER BEARING 32210", "11.85", "0.72"),
            ("THRUST BEARING 51108", "4.60", "0.12"),
            ("CYLINDRICAL ROLLER BEARING NU308 WITH BRASS CAGE", "21.70", "0.65"),
            ("PILLOW BLOCK UNIT UCP206", "9.15", "1.3"),
            ("LINEAR BUSHING LM20UU", "2.95", "0.09"),
        ),
    ),
    "sake": Trade(
        "JAPANESE SAKE",
        "CARTONS",
        12,
        _wares(
            "2206",
            "BOTTLES",
            ("JUNMAI GINJO SAKE 720ML", "12.40", "1.3"),
            ("JUNMAI DAIGINJO SAKE 720ML", "31.50", "1.35"),
            ("HONJOZO SAKE 1800ML", "14.20", "3.1"),
            ("PLUM WINE 500ML", "9.80", "0.95"),
            ("YUZU LIQUEUR 500ML", "10.60", "0.95"),
        ),
    ),
    "vehicles": Trade(
        "USED MOTOR VEHICLES",
        "UNPACKED",
        1,
        (
            Ware("TOYOTA COROLLA FIELDER CHASSIS NO. NZE141-3041877", "UNIT", "3850", "1180", "8703.22"),
            Ware("NISSAN CARAVAN CHASSIS NO. VWE25-112208", "UNIT", "7420", "1840", "8703.33"),
            Ware("MITSUBISHI CANTER CHASSIS NO. FE71DB-530416", "UNIT", "11300", "2650", "8704.21"),
            Ware("HONDA FIT CHASSIS NO. GE6-1559023", "UNIT", "2960", "1010", "8703.22"),
            Ware("ISUZU ELF CHASSIS NO. NKR85-7018852", "UNIT", "12450", "2780", "8704.21"),
        ),
    ),
    "chemicals": Trade(
        "CHEMICAL PRODUCTS",
        "DRUMS",
        200,
        _wares(
            "2915",
            "KGS",
            ("BUTYL ACETATE INDUSTRIAL USE", "1.86", "1"),
            ("TITANIUM DIOXIDE RUTILE R-216", "3.24", "1"),
            ("EPOXY RESIN AER-128", "4.75", "1"),
            ("POLYETHYLENE GLYCOL 4000", "2.12", "1"),
        ),
    ),
    "textiles": Trade(
        "WOVEN FABRICS",
        "BALES",
        900,
        _wares(
            "5208",
            "M",
            ("COTTON SHIRTING 40S DYED", "2.85", "0.21"),
            ("POLYESTER GEORGETTE 44IN PRINTED", "3.10", "0.16"),
            ("LINEN BLEND CANVAS 58IN", "5.45", "0.33"),
            ("RAYON JACQUARD 56IN", "4.20", "0.24"),
        ),
    ),
    "tools": Trade(
        "HAND TOOLS",
        "CARTONS",
        60,
        _wares(
            "8203",
            "PCS",
            ("COMBINATION PLIERS 175MM", "6.90", "0.28"),
            ("DIAGONAL CUTTERS 150MM", "7.35", "0.22"),
            ("ADJUSTABLE WRENCH 250MM", "9.60", "0.41"),
            ("TORX SCREWDRIVER T20 X 100", "2.45", "0.09"),
            ("PIPE WRENCH 350MM", "16.80", "1.3"),
            ("RATCHET HANDLE 3/8IN SQ. DRIVE", "18.25", "0.35"),
        ),
    ),
    "instruments": Trade(
        "LABORATORY INSTRUMENTS",
        "CARTONS",
        4,
        _wares(
            "9027",
            "SETS",
            ("SPECTROPHOTOMETER MS-320", "4850.00", "14.5"),
            ("PH METER HM-41X WITH ELECTRODE", "612.00", "2.4"),
            ("KARL FISCHER TITRATOR KF-7", "3970.00", "11.2"),
            ("QUARTZ CELL 10MM (PAIR)", "148.00", "0.2"),
        ),
    ),
    "pumps": Trade(
        "MARINE PUMPS AND PARTS",
        "WOODEN CASES",
        6,
        _wares(
            "8413",
            "PCS",
            ("CENTRIFUGAL PUMP SCV-80 FOR COOLING WATER", "1265.00", "62"),
            ("GEAR PUMP SGP-25", "418.00", "18.5"),
            ("MECHANICAL SEAL 35MM FOR SCV-80", "74.50", "0.6"),
            ("IMPELLER BRONZE FOR SCV-80", "133.20", "4.1"),
            ("SHAFT SLEEVE SUS304", "21.90", "0.8"),
        ),
    ),
    "tea": Trade(
        "GREEN TEA",
        "CARTONS",
        20,
        _wares(
            "0902",
            "KGS",
            ("SENCHA LOOSE LEAF", "24.60", "1"),
            ("MATCHA POWDER", "86.00", "1"),
            ("HOJICHA", "17.30", "1"),
            ("GENMAICHA", "14.90", "1"),
        ),
    ),
    "machinery": Trade(
        "AGRICULTURAL MACHINERY PARTS",
        "PALLETS",
        40,
        _wares(
            "8432",
            "SETS",
            ("ROTARY TILLER BLADE SET RB-44", "58.40", "9.8"),
            ("SEED DRILL DISC ASSEMBLY", "142.00", "12.4"),
            ("POTATO PLANTER CUP CHAIN", "96.75", "7.6"),
            ("HYDRAULIC CYLINDER 50X400", "118.30", "11"),
            ("PTO SHAFT TYPE 6 L=1210", "164.90", "15.2"),
        ),
    ),
    "ceramics": Trade(
        "PORCELAIN TABLEWARE",
        "CARTONS",
        24,
        _wares(
            "6911",
            "DOZ",
            ("RICE BOWL 120MM COBALT BLUE", "28.80", "3.4"),
            ("DINNER PLATE 270MM WHITE", "61.20", "9.1"),
            ("TEA CUP AND SAUCER CELADON", "54.00", "4.9"),
            ("SOUP TUREEN 3L", "210.00", "22"),
        ),
    ),
    "electronics": Trade(
        "ELECTRONIC COMPONENTS",
        "CARTONS",
        5000,
        _wares(
            "8532",
            "PCS",
            ("MULTILAYER CERAMIC CAPACITOR 10UF 25V", "0.042", "0.00005"),
            ("CHIP INDUCTOR 4.7UH 2A", "0.118", "0.0001"),
            ("TACT SWITCH 6X6 H4.3", "0.065", "0.0003"),
            ("MICRO USB RECEPTACLE SMT", "0.231", "0.0011"),
            ("CRYSTAL UNIT 16MHZ 3225", "0.187", "0.0001"),
            ("NTC THERMISTOR 10K 1%", "0.059", "0.0002"),
            ("FLEXIBLE PRINTED CIRCUIT FPC-40P L=120MM", "0.874", "0.002"),
        ),
    ),
    "rubber": Trade(
        "INDUSTRIAL RUBBER PRODUCTS",
        "PALLETS",
        100,
        _wares(
            "4010",
            "ROLLS",
            ("CONVEYOR BELT EP400/3 W=650", "1180.00", "410"),
            ("RUBBER SHEET NBR 3MM X 1M X 10M", "214.00", "46"),
            ("HYDRAULIC HOSE R2AT 1/2 X 50M", "187.50", "33"),
            ("V-BELT B-68 (BOX OF 25)", "96.00", "8.5"),
        ),
    ),
    "glassware": Trade(
        "LABORATORY GLASSWARE",
        "CARTONS",
        48,
        _wares(
            "7017",
            "PCS",
            ("ERLENMEYER FLASK 500ML NARROW NECK", "4.35", "0.21"),
            ("BEAKER LOW FORM 1000ML", "5.10", "0.32"),
            ("VOLUMETRIC FLASK CLASS A 250ML", "14.75", "0.18"),
            ("DESICCATOR 240MM WITH PLATE", "96.40", "3.6"),
            ("BURETTE 50ML WITH PTFE STOPCOCK", "38.20", "0.15"),
        ),
    ),
    "fasteners": Trade(
        "STAINLESS STEEL FASTENERS",
        "PALLETS",
        60,
        _wares(
            "7318",
            "KGS",
            ("HEX BOLT M12 X 50 SUS316", "7.80", "1"),
            ("SPRING WASHER M10 SUS304", "5.95", "1"),
            ("SOCKET SET SCREW M6 X 12", "9.30", "1"),
            ("FLANGE NUT M16 SUS304", "6.65", "1"),
        ),
    ),
}
