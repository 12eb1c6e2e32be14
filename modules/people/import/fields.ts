import type { ImportField } from '#platform/imports/kind.ts'

const field = (name: string, nl: string, en: string, aliases: string[], required = false): ImportField => ({
  name,
  label: [nl, en],
  aliases,
  required,
})

/** What an HR export tells about an employment, under the column names that HR systems use. */
export const employeeFields = [
  field(
    'number',
    'Personeelsnummer',
    'Personnel number',
    ['personeelsnummer', 'pers.nr', 'persnr', 'medewerkernummer', 'medewerker', 'personeelsnr', 'employee number'],
    true,
  ),
  field('first', 'Voornaam', 'First name', ['voornaam', 'roepnaam', 'voornamen', 'voorletters', 'first name'], true),
  field('infix', 'Tussenvoegsel', 'Infix', ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'voorvoegsels', 'infix']),
  field('last', 'Achternaam', 'Last name', ['achternaam', 'naam', 'geslachtsnaam', 'last name', 'surname'], true),
  field('email', 'E-mailadres', 'E-mail address', ['email', 'e-mailadres', 'e-mail', 'mail', 'werkmail', 'emailadres werk']),
  field(
    'unit',
    'Code van de afdeling',
    'Code of the unit',
    ['afdelingscode', 'afdelingcode', 'orgeenheid', 'organisatie-eenheid', 'organisatorische eenheid', 'oe-code', 'teamcode', 'unit code'],
    true,
  ),
  field('function', 'Functie', 'Function', ['functie', 'functienaam', 'functieomschrijving', 'function', 'job title']),
  field('scale', 'Schaal', 'Scale', ['schaal', 'functieschaal', 'salarisschaal', 'scale']),
  field('hours', 'Uren per week', 'Hours per week', ['uren_per_week', 'uren', 'contracturen', 'werkuren', 'hours']),
  field('days', 'Werkdagen', 'Working days', ['werkdagen', 'dagen', 'rooster', 'working days']),
  field('manager', 'Personeelsnummer van de leidinggevende', 'Personnel number of the manager', [
    'leidinggevende',
    'manager',
    'leidinggevende nummer',
    'personeelsnummer leidinggevende',
  ]),
  field(
    'starts',
    'Datum in dienst',
    'Start date',
    ['datum_in_dienst', 'in dienst', 'begindatum', 'ingangsdatum', 'startdatum', 'start date'],
    true,
  ),
  field('ends', 'Datum uit dienst', 'End date', ['datum_uit_dienst', 'uit dienst', 'einddatum', 'end date']),
  field('kind', 'Soort', 'Kind', ['soort', 'soort dienstverband', 'dienstverband', 'contractsoort', 'kind']),
  field('crew', 'Ploeg', 'Crew', ['ploeg', 'ploegcode', 'crew']),
] as const

export type EmployeeField =
  | 'number'
  | 'first'
  | 'infix'
  | 'last'
  | 'email'
  | 'unit'
  | 'function'
  | 'scale'
  | 'hours'
  | 'days'
  | 'manager'
  | 'starts'
  | 'ends'
  | 'kind'
  | 'crew'
