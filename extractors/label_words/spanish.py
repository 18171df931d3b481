"""Spellings of Spanish labels; how an entry is written says the package."""

from __future__ import annotations

SPANISH = """
exporter: Exportador | Remitente | Vendedor | Proveedor | Expedidor | Embarcador | Remitente/Exportador
buyer: Comprador | Cliente | Importador | Facturar a | Facturado a | Vendido a | Señores | Sres. |
    Por cuenta y riesgo de | Por cuenta y riesgo de los Sres. | Por cuenta de
consignee: Consignatario | Destinatario | A la orden de | Entregar a | Enviar a | Consignado a | Embarcado a |
    Enviado a | Embarcar a | Despachado a | Entregado a | Dirección de entrega | Dirección de envío
notify_party: Notificar a | Notificar | Parte a notificar | Notificar también a
invoice_number: Factura N.º | N.º de factura | Factura no. | Número de factura | Factura número | No. de factura |
    Nro. de factura | Factura Nro. | N° de factura | Factura comercial N.º | N° factura | Nº de factura |
    Nº factura | Factura comercial no. | Factura # | Factura de exportación N.º
invoice_date: Fecha de factura | Fecha de emisión | Fecha de la factura | Fecha factura | Fecha de expedición |
    Fecha de la emisión
invoice_date?: Fecha | Lugar y fecha
invoice_number+invoice_date: N.º y fecha de factura | No. y fecha de factura | Factura n.º y fecha |
    Nº y fecha de factura | Número y fecha de factura | Número y fecha de la factura | Factura N.º / fecha |
    No. y fecha de la factura
lc_number: Carta de crédito N.º | L/C N.º | Crédito documentario n.º | No. de carta de crédito |
    N.º de carta de crédito | Número de carta de crédito | Crédito documentario N.º |
    Crédito documentario irrevocable N.º | Nº de carta de crédito | L/C no. | Carta de crédito | Nº de crédito |
    Carta de crédito no.
order_number: Pedido N.º | Orden de compra | N.º de pedido | Orden de compra N.º | Número de pedido | O/C N.º |
    Su pedido | Pedido | N.º de orden | Orden N.º | No. de pedido | Su pedido n.º | Su referencia | Su ref. |
    S/Ref. | Orden de compra no. | No. de orden | N.º de orden de compra | Pedido no. | Su orden de compra |
    No. de orden de compra | Número de orden | Número de orden de compra | OC N.º | Referencia del cliente |
    Pedido del cliente
contract_number: Contrato N.º | N.º de contrato | Número de contrato | No. de contrato | Contrato de venta N.º |
    Contrato de compraventa N.º | Contrato | Nº de contrato | Nuestro contrato N.º
vessel: Buque | Vapor | M/N | Nombre del buque | Nave | Embarcado en el vapor | Por vapor | Motonave | Barco |
    Nombre del barco | Buque/nave | Nombre de la nave | Nombre del vapor
vessel+voyage: Buque / viaje | Buque y viaje | Buque / N.º de viaje | Nave / viaje | Vapor / viaje |
    Buque / viaje N.º | Buque, viaje | Nombre del buque / viaje | Buque/viaje no. | Barco / viaje | Motonave / viaje
voyage: Viaje | N.º de viaje | Viaje n.º | No. de viaje | Nº de viaje | Número de viaje
flight: Vuelo | Vuelo N.º | N.º de vuelo | Número de vuelo | No. de vuelo | Nº de vuelo
vessel+flight+transport_mode: Embarcado por | Transportista | Medio de transporte | Modo de transporte |
    Embarque por | Vía de transporte | Buque / vuelo | Embarcado en | Forma de envío | Transporte |
    Vía de embarque | Tipo de transporte | Medio de embarque | Despachado por | Vía de envío |
    Modalidad de transporte | Enviado por
vessel+flight+transport_mode?: Por
departure_date: Fecha de embarque | Fecha de salida | En o alrededor del | Fecha de zarpe | Fecha de envío | Zarpe |
    Salida | Fecha estimada de salida | Salida en o alrededor del | Zarpando en o alrededor del |
    Fecha de despacho | Fecha de carga | Fecha de partida | Fecha prevista de salida | Fecha de B/L |
    Fecha del conocimiento de embarque | Fecha de salida estimada | Embarcado el | Fecha de embarque (ETD) |
    Fecha estimada de zarpe | Salida estimada | Zarpe el o alrededor del
port_of_loading: Puerto de embarque | Puerto de carga | Aeropuerto de salida | Lugar de carga | Puerto de salida |
    Lugar de embarque | Puerto de origen | Aeropuerto de origen | Aeropuerto de embarque | Lugar de salida |
    Puerto de cargue | Aeropuerto de carga | Puerto de salida/embarque | Lugar de cargue | Puerto de partida |
    Lugar de partida | Procedencia
port_of_loading+exporter?: Desde | De
port_of_discharge: Puerto de descarga | Puerto de destino | Puerto de llegada | Aeropuerto de destino |
    Aeropuerto de llegada | Lugar de descarga | Puerto de desembarque | Puerto de arribo | Lugar de llegada |
    Aeropuerto de descarga | Puerto de descargue | Puerto de entrada | Lugar de desembarque | Puerto de entrega |
    Lugar de descargue
port_of_discharge+final_destination: Destino
port_of_discharge+buyer?: A | Hasta | Hacia
final_destination: Destino final | Lugar de entrega | Lugar de destino | Destino final de la mercancía |
    Destino definitivo | Lugar de destino final | Lugar de entrega final | Lugar final de entrega
transshipment: Transbordo | Transbordo en | Puerto de transbordo | Trasbordo | Lugar de transbordo |
    Transbordo vía | Puerto de tránsito | Trasbordo en | Con transbordo en
transshipment?: Vía
incoterm: Condiciones de entrega | Incoterms | Término de entrega | Términos de entrega | Condición de venta |
    Condiciones de venta | Condición de entrega | Incoterm | Incoterm 2020 | Incoterms 2020 | Término de venta |
    Términos de venta | Condiciones de entrega (Incoterms) | Término Incoterms | Término de negociación |
    Incoterm y lugar
payment_terms: Condiciones de pago | Forma de pago | Pago | Términos de pago | Condición de pago | Modo de pago |
    Término de pago | Método de pago | Medio de pago | Modalidad de pago | Formas de pago | Plazo de pago |
    Condiciones del pago
incoterm+payment_terms: Condiciones de entrega y pago | Condiciones | Condiciones de entrega y de pago
packages: Bultos | N.º de bultos | Número de bultos | Cantidad de bultos | Total bultos | Embalaje |
    Número y clase de bultos | Empaque | No. de bultos | Total de bultos | Cantidad de cajas | Total cajas |
    No. de cajas | Número y tipo de bultos | Cantidad y clase de bultos | Tipo de bultos | Total de cajas |
    Nº de bultos | Bultos totales | Total bulto | Clase y número de bultos
net_weight: Peso neto | Peso neto total | P. neto | Total peso neto | Peso total neto | P. N. | Peso neto kg |
    Peso neto (kg)
gross_weight: Peso bruto | Peso bruto total | P. bruto | Total peso bruto | Peso total bruto | P. B. |
    Peso bruto kg | Peso bruto (kg)
origin: País de origen | Origen | Hecho en | Origen de la mercancía | País de origen de las mercancías |
    Fabricado en | Origen de las mercancías | País de origen de la mercancía | País de fabricación |
    Origen de la mercadería | Procedencia y origen | País de origen de la mercadería | Hecho/fabricado en |
    Producto de | Origen del producto
currency: Moneda | Divisa | Moneda de facturación | Tipo de moneda | Moneda de pago
marks: Marcas y números | Marcas | Marcas de embarque | Marcas y nos. | Marcas y N.º
signature: Firma | Firma autorizada | Firmado por | Atentamente | Firma y sello
total: Importe total | Monto total | Valor total | Son | Total factura | Valor total factura | Total general |
    Total a pagar
column?: Descripción | Descripción de la mercancía | Cantidad | Cant. | Precio unitario | P. unit. | Importe |
    Monto | Valor | Mercancía | Artículo | Descripción de las mercancías | Unidad | Código | Precio | Precio unit. |
    Detalle | Producto | Precio/unidad | Pos. | Ítem | Partida | Subtotal línea
contact: Teléfono | Correo | Correo electrónico | NIT | RUC | RUT | RFC | Atención | At. | Teléf.
other: Vencimiento | Fecha de vencimiento | Banco | País de destino | Volumen | Página | Fecha de llegada |
    Impreso | Cubicaje | Proforma N.º | Factura proforma N.º | País de exportación | Contenedor |
    N.º de contenedor | Fecha de pedido | Fecha de entrega | Flete | Seguro | Conocimiento de embarque N.º |
    Guía aérea N.º | Fecha de contrato
remarks: Observaciones | Notas
invoice_number?: N.º | Referencia | Nuestra referencia | Nuestra ref. | Ref. | N/Ref.
port_of_loading+port_of_discharge: Itinerario | Trayecto | Puertos de embarque y descarga | Desde / hasta | De / a |
    Puerto de embarque y descarga
incoterm_place: Lugar convenido | Lugar del incoterm
net_weight+gross_weight: Peso neto / bruto | Peso neto y bruto
gross_weight+net_weight: Peso bruto / neto
port_of_loading+port_of_discharge?: Ruta
"""
