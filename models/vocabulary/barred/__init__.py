"""Words that are barred on a certificate, by kind, in English, French, Spanish and German."""
