"""What stands on one invoice: collected while it is printed."""

from dataclasses import dataclass, field

from .deal import Company, Deal, plain


@dataclass(slots=True)
class Truth:
    fields: dict[str, object] = field(default_factory=dict)
    optional: dict[str, object] = field(default_factory=dict)
    accept: dict[str, list[object]] = field(default_factory=dict)
    items: list[dict[str, object]] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    """Fields about which the paper lets one think so or so."""

    def as_json(self) -> dict[str, object]:
        return {
            "fields": self.fields,
            "optional": self.optional,
            "accept": self.accept,
            "items": self.items,
            "ignore": ["remarks", "others", *self.ignored],
            "printed_texts": self.printed,
        }

    def signed_for(self) -> None:
        """The signatory signs for another person, whose name is printed."""
        if "signatory" in self.fields:
            self.fields["signature_for"] = True
            self.accept["signatory"] = [str(self.fields["signatory"]).removeprefix("FOR ")]

    def keep(self, d: Deal, name: str, text: str) -> None:
        """A header field as it is printed, under the names and in the types of the contract."""
        fields = self.fields
        match name:
            case "trade":
                fields["incoterm"] = d.incoterm
                fields["incoterm_place"] = d.incoterm_place
            case "mode":
                fields["transport_mode"] = d.mode
                self.optional.pop("transport_mode", None)
            case "vessel":
                fields["vessel"] = d.vessel
            case "origin":
                fields["origin"] = list(dict.fromkeys(line.origin for line in d.lines))
            case "invoice_date" | "departure_date":
                fields[name] = getattr(d, name).isoformat()
            case "net_weight" | "gross_weight":
                fields[name] = {"amount": plain(getattr(d, name)), "unit": "KG"}
            case "total_amount":
                fields[name] = f"{d.total:.{0 if d.currency == 'JPY' else 2}f}"
            case "air_waybill" | "proforma":
                pass
            case _:
                fields[name] = text

    def keep_party(self, role: str, company: Company, lines: list[str], address: list[str], country: str) -> None:
        """A party's block: the name in `lines` if it is printed, then the address, the country within."""
        fields = self.fields
        if role == "notify":
            fields["notify_party"] = " ".join([*lines, *address])
            return
        if lines:
            fields[f"{role}_name"] = company.name
        if address:
            fields[f"{role}_address"] = " ".join(address)
            if country and role != "exporter":
                self.accept[f"{role}_address"] = [" ".join(address[:-1])]
            elif country:
                self.accept[f"{role}_address"] = [" ".join(address).removesuffix(country).rstrip(", ")]
        if country:
            fields[f"{role}_country"] = company.country
