import type { Lang } from '../words.ts'

/** A text in both languages. */
export type Said = Record<Lang, string>
const said = (nl: string, en: string): Said => ({ nl, en })

/** How long something is kept. `expired`: the SQL condition under which the nightly round lets go of a row; absent: by erasing the person. */
export interface Retention extends Said {
  expired?: string
  /** What such a row becomes; absent: it goes. */
  empties?: string
}

/** What happens to a column when a person is erased (rule 8). */
export type Erase = 'delete-row' | 'blank' | 'keep-as-id' | 'tombstone'

/** One column with personal data. Null in a table's list means: not personal. */
export interface Personal {
  export: 'yes' | 'no' | 'masked'
  erase: Erase
  /** For blank and tombstone: the SQL expression the column gets. */
  becomes?: string
  /** For masked: the word for whoever stands there, instead of a name. */
  role?: Said
  /** For ids of things: where their name is read, as 'schema.table.column'. */
  named?: string
  /** Text that may name people whom the row is not about: erasing replaces their name there. */
  mentions?: true
}

/** One table: why, on which ground and how long, and how its rows belong to a person. */
export interface TableClass {
  title: Said
  purpose: Said
  legal: Said
  retention: Retention
  /** SQL condition for the rows about person $1; absent: no row is about one person. */
  about?: string
  /** SQL condition for the rows that go when person $1 is erased, when that differs from `about`. */
  erased?: string
  columns: Record<string, Personal | null>
}

/** Not personal. */
export const plain = null
/** The id of the person it is about: not told (it is you); stays, and points at a tombstone. */
export const self: Personal = { export: 'no', erase: 'keep-as-id' }
/** The id of somebody else: told as a role. */
export const other = (nl: string, en: string): Personal => ({ export: 'masked', erase: 'keep-as-id', role: said(nl, en) })
/** The id of a thing that has a name. */
export const thing = (named: string): Personal => ({ export: 'yes', erase: 'keep-as-id', named })
/** A fact that is told, and that stays for the counts: who it was about is gone. */
export const fact: Personal = { export: 'yes', erase: 'keep-as-id' }
/** A text or value that is told, and becomes something empty. */
export const blank = (becomes = "''"): Personal => ({ export: 'yes', erase: 'blank', becomes })
/** Told, and replaced by words that say that somebody was erased. */
export const tombstone = (becomes: string): Personal => ({ export: 'yes', erase: 'tombstone', becomes })
/** Told; the whole row goes. */
export const goes: Personal = { export: 'yes', erase: 'delete-row' }
/** A technical value that would tell a person nothing, or open something; the whole row goes. */
export const secret: Personal = { export: 'no', erase: 'delete-row' }
/** The id of a thing with a name, in a row that goes. */
export const goesThing = (named: string): Personal => ({ ...goes, named })
/** The same, and it may name others too. */
export const mentions = (one: Personal): Personal => ({ ...one, mentions: true })

export const legal = {
  none: said('geen persoonsgegevens', 'no personal data'),
  work: said(
    'arbeidsovereenkomst en goed werkgeverschap (AVG 6 lid 1 b en e)',
    'employment contract and duty of the employer (GDPR 6(1)(b) and (e))',
  ),
  guest: said('overeenkomst: je meldt je zelf aan (AVG 6 lid 1 b)', 'contract: you enrol yourself (GDPR 6(1)(b))'),
  consent: said(
    'toestemming: je geeft het zelf op en haalt het zelf weg (AVG 6 lid 1 a)',
    'consent: you give it and remove it yourself (GDPR 6(1)(a))',
  ),
  security: said('beveiliging (AVG 6 lid 1 c en e, BIO2)', 'security (GDPR 6(1)(c) and (e), BIO2)'),
  duty: said('verantwoording (AVG 6 lid 1 c)', 'accountability (GDPR 6(1)(c))'),
} as const

/** `expired` names the columns of the table it stands at. */
export const kept = {
  always: { nl: 'zolang de organisatie Ambacht gebruikt', en: 'as long as the organisation uses Ambacht' },
  employed: { nl: 'zolang je hier werkt + 2 jaar', en: 'as long as you work here + 2 years' },
  guest: { nl: 'tot 1 jaar na je laatste bijeenkomst', en: 'until 1 year after your last session' },
  looks: { nl: '2 jaar', en: '2 years', expired: "day < (now() at time zone 'Europe/Amsterdam')::date - interval '2 years'" },
  hours: { nl: '24 uur', en: '24 hours', expired: "at < now() - interval '24 hours'" },
  link: { nl: '1 dag', en: '1 day', expired: "made_at < now() - interval '1 day'" },
  session: { nl: '30 dagen', en: '30 days', expired: "seen_at < now() - interval '30 days'" },
  deputy: {
    nl: '2 jaar na de laatste dag',
    en: '2 years after the last day',
    expired: "until_day < (now() at time zone 'Europe/Amsterdam')::date - interval '2 years'",
  },
  approvalLink: {
    nl: 'tot er is geantwoord, hooguit 90 dagen',
    en: 'until it was answered, 90 days at most',
    expired: "made_at < now() - interval '90 days'",
  },
  private: {
    nl: 'tot 90 dagen na je laatste werkdag; niet bevestigd: 1 dag',
    en: 'until 90 days after your last working day; not confirmed: 1 day',
    expired:
      "(coalesce(people.left_on(person_id) < (now() at time zone 'Europe/Amsterdam')::date - 90, false) or (confirmed_at is null and made_at < now() - interval '1 day'))",
  },
  contact: {
    nl: 'tot je laatste werkdag; niet bevestigd: 1 dag',
    en: 'until your last working day; not confirmed: 1 day',
    expired:
      "(coalesce(people.left_on(person_id) < (now() at time zone 'Europe/Amsterdam')::date, false) or (confirmed_at is null and made_at < now() - interval '1 day'))",
  },
  token: { nl: '15 minuten', en: '15 minutes', expired: 'expires_at < now()' },
  outbox: { nl: '6 maanden', en: '6 months', expired: "made_at < now() - interval '6 months'" },
  importRows: {
    nl: '30 dagen',
    en: '30 days',
    expired:
      "run_id in (select id from platform.import_run where organisation_id = platform.organisation() and made_at < now() - interval '30 days')",
  },
  importFile: {
    nl: 'het bestand: tot het is verwerkt, hooguit 30 dagen',
    en: 'the file: until it is applied, 30 days at most',
    expired: "made_at < now() - interval '30 days' and content is not null",
    empties: "content = null, state = case when state in ('applied', 'failed') then state else 'discarded' end",
  },
  toolbox: {
    nl: '1 jaar',
    en: '1 year',
    expired:
      "key in (select key from editions.toolbox_sending where organisation_id = platform.organisation() and received_at < now() - interval '1 year')",
  },
  audit: {
    nl: 'blijft staan: er kan alleen bij; na 7 jaar beslist de eigenaar van de database',
    en: 'stays: append-only; after 7 years the owner of the database decides',
  },
  anonymous: { nl: 'zolang de leeractiviteit bestaat', en: 'as long as the activity exists' },
  wished: { nl: '1 jaar nadat je het opgaf', en: '1 year after you said it', expired: "changed_at < now() - interval '1 year'" },
  planned: { nl: '1 jaar', en: '1 year', expired: "made_at < now() - interval '1 year'" },
  division: {
    nl: '1 jaar',
    en: '1 year',
    expired:
      "division_id in (select id from editions.division where organisation_id = platform.organisation() and made_at < now() - interval '1 year')",
  },
  around: { nl: 'tot de 360° sluit', en: 'until the 360° closes' },
  rater: {
    nl: 'zolang je hier werkt + 2 jaar; een adres van buiten tot de 360° sluit',
    en: 'as long as you work here + 2 years; an address from outside until the 360° closes',
  },
  partner: {
    nl: 'het adres tot de link stopt, hooguit 60 dagen; de naam tot 1 jaar daarna; wie uitnodigde: zolang die hier werkt + 2 jaar',
    en: 'the address until the link ends, 60 days at most; the name until 1 year after that; who invited: as long as that person works here + 2 years',
    expired: "ended_at < now() - interval '1 year' and name <> ''",
    empties: "name = ''",
  },
  closing: { nl: 'tot de evaluatie sluit', en: 'until the evaluation closes' },
} satisfies Record<string, Retention>

export { said }
