/** Far longer than any address; the patterns below see no more of a hostile place line. */
const longestPlace = 300;

const streets =
  /\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|way|boulevard|blvd|court|terrace|parkway|row|quay|wharf|rue|quai|allée|chemin|impasse|cours|via|viale|piazza|corso|calle|avenida|paseo|plaza|rua|travessa|praça|gatan|vägen|gate|vej|katu)\b|(?:stra(?:ß|ss)e|str\.|platz|allee|gasse|ufer|damm|straat|laan|plein|gracht|kade|weg)(?![\p{L}])/iu;
const postcodes = /\b(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4} ?[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)\b/;

/** A place of an invitation that a card can be posted to: a street with its number, or a postcode with a town. Rooms, floors and links are none. */
export function postalAddressIn(place: string | undefined): string | undefined {
  const written = place?.slice(0, longestPlace).replace(/\s+/g, ' ').trim();
  if (!written || /https?:|www\.|@/i.test(written)) return undefined;
  const numbered = streets.test(written) && /\d/.test(written);
  const coded = postcodes.test(written) && /\p{L}{3}/u.test(written.replace(postcodes, ' '));
  return numbered || coded ? written : undefined;
}
