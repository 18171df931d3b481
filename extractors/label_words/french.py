"""Spellings of French labels; how an entry is written says the package."""

from __future__ import annotations

FRENCH = """
exporter: Exportateur | Expéditeur | Vendeur | Fournisseur | Expéditeur/Exportateur
buyer: Acheteur | Client | Facturer à | Importateur | Facturé à | Adresse de facturation | Vendu à |
    Pour le compte de | Pour compte et risque de | Doit
consignee: Destinataire | À l'ordre de | Livré à | Adresse de livraison | Livrer à | Réceptionnaire | Expédié à |
    Expédier à | Livraison à | Consigné à | Envoyé à
notify_party: Notifier | Partie à notifier | À notifier | Notifier à
invoice_number: N° de facture | Facture N° | Numéro de facture | Facture numéro | No de facture | Facture no |
    Facture n° | Réf. facture | Référence facture | N° facture | Facture commerciale n° | N° de la facture
invoice_date: Date de facture | Date de la facture | Date de facturation | Date d'émission | Date facture
invoice_number+invoice_date: N° et date de facture | N° et date de la facture | Facture n° et date
lc_number: L/C N° | Crédit documentaire N° | N° de crédit documentaire | Lettre de crédit n° |
    N° de lettre de crédit | N° L/C | Crédit n° | Crédoc n° | Crédit documentaire irrévocable n° | N° du crédit |
    N° de crédit | Lettre de crédit
order_number: Commande N° | N° de commande | Bon de commande | Bon de commande n° | Votre commande |
    Référence client | Votre commande n° | Numéro de commande | Commande client | V/Réf. | Votre réf. |
    Votre référence | N° commande | N° de commande client | N° de commande de l'acheteur | Réf. commande |
    Référence commande | Bon de commande client | N° bon de commande | Votre bon de commande
contract_number: Contrat N° | N° de contrat | Numéro de contrat | Contrat de vente n° | Réf. contrat | Contrat |
    Notre contrat n° | N° contrat
vessel: Navire | Nom du navire | Expédié par navire | Nom du bateau | Bateau | Navire transporteur
vessel+voyage: Navire / voyage | Navire et voyage | Navire/Voyage n° | Navire / n° de voyage | Navire / n° voyage |
    Navire, voyage | Nom du navire / voyage | Navire / Voy.
voyage: N° de voyage | Voyage n° | Voyage | N° voyage
flight: Vol | Vol N° | N° de vol | Numéro de vol
vessel+flight+transport_mode: Expédié par | Transporteur | Mode de transport | Moyen de transport | Navire / vol |
    Mode d'expédition | Transport par | Transport | Moyen d'expédition | Navire ou vol | Type de transport |
    Acheminement | Expédition par | Envoi par
vessel+flight+transport_mode?: Par
departure_date: Date d'embarquement | Date de départ | Le ou vers le | Date d'expédition | Départ le ou vers le |
    Départ | Date de départ prévue | Départ prévu | Date de chargement | Date d'envoi | Date prévue de départ |
    Date du connaissement | Appareillage | Date d'appareillage | Embarqué le | Expédié le | Départ prévu le |
    Date de mise à bord
port_of_loading: Port d'embarquement | Lieu de chargement | Aéroport de départ | Port de chargement |
    Lieu d'embarquement | Port de départ | Lieu de départ | Port d'expédition | Lieu d'expédition | Au départ de |
    Aéroport de chargement | Port de charge
port_of_loading+exporter?: De
port_of_discharge: Port de déchargement | Aéroport d'arrivée | Port de débarquement | Port d'arrivée |
    Port de destination | Lieu de déchargement | Aéroport de destination | Lieu d'arrivée |
    Aéroport de déchargement | À destination de | Port de décharge | Lieu de débarquement | Port de livraison
port_of_discharge+buyer?: À
final_destination: Destination finale | Lieu de livraison | Lieu de destination |
    Destination finale des marchandises | Lieu de destination finale | Lieu de livraison finale |
    Lieu final de livraison
transshipment: Transbordement | Transbordement à | Port de transbordement | Via transbordement | Transbordement en |
    Lieu de transbordement | Port de transit | Transit par
incoterm: Conditions de livraison | Incoterm | Condition de vente | Termes de livraison | Conditions de vente |
    Incoterms 2020 | Incoterm 2020 | Conditions de vente (Incoterms) | Condition de livraison | Termes de vente |
    Modalités de livraison | Incoterm et lieu
payment_terms: Conditions de paiement | Paiement | Modalités de paiement | Mode de paiement |
    Conditions de règlement | Règlement | Mode de règlement | Condition de paiement | Moyen de paiement |
    Termes de paiement | Modalité de paiement | Paiement par | Conditions de règlements |
    Mode et conditions de paiement
incoterm+payment_terms: Conditions de livraison et de paiement | Conditions
packages: Nombre de colis | Colis | Emballage | Nombre et nature des colis | Nb de colis | Nombre total de colis |
    Nature et nombre de colis | Nombre et type de colis | Total colis | Nbre de colis | Nombre de cartons |
    Conditionnement | Nb colis | Quantité de colis
net_weight: Poids net | Poids net total | Pds net | Poids total net | Total poids net | P. net | Masse nette
gross_weight: Poids brut | Poids brut total | Pds brut | Poids total brut | Total poids brut | P. brut | Masse brute
origin: Pays d'origine | Origine | Fabriqué au | Pays d'origine des marchandises | Origine des marchandises |
    Fabriqué en | Origine de la marchandise | Pays de fabrication | Pays d'origine de la marchandise |
    Fabriqué en/au | Origine des produits | Pays de provenance et d'origine
currency: Devise | Monnaie | Devise de facturation | Monnaie de facturation
marks: Marques et numéros | Marques | Marques et nos | Marques & numéros
signature: Signature autorisée | Signataire | Signature et cachet
total: Total général | Montant total | Arrêté la présente facture | Total facture | Total HT |
    Arrêtée la présente facture à la somme de | Total TTC
column?: Désignation | Désignation des marchandises | Quantité | Qté | Prix unitaire | P.U. | Montant | Article |
    Description des marchandises | Unité | Prix unit. | Réf. article | Code | Libellé | Produit | Pos. |
    Montant HT | Nature de la marchandise | Prix
contact: Tél. | Téléphone | Télécopie | Courriel | À l'attention de | N° TVA | N° SIRET
other: Échéance | Date d'échéance | Banque | Pays de destination | Volume | Date d'arrivée | Imprimé le | Page |
    Facture proforma n° | Proforma n° | Pays d'exportation | Date de la commande | Date de commande |
    Date d'échéance de paiement | Conteneur n° | N° de conteneur | Connaissement n° | LTA n° | Cubage |
    Date de livraison | Fret | Assurance | Date du contrat
remarks: Remarques | Observations
invoice_number?: Référence | Notre référence | N/Réf. | Notre réf. | Réf. | N°
invoice_date?: Lieu et date | Date, lieu
port_of_discharge+final_destination: Destination
port_of_loading+port_of_discharge: Itinéraire | Ports de chargement et de déchargement | De / à |
    Port d'embarquement et de débarquement | Parcours
incoterm_place: Lieu convenu | Lieu de l'incoterm
net_weight+gross_weight: Poids net / brut | Poids net/poids brut
gross_weight+net_weight: Poids brut / net
port_of_loading+port_of_discharge?: Trajet
"""
