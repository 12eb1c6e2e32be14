import { personFields } from '#modules/people/index.ts'
import type { Field, Kind } from '#platform/mail/index.ts'

const fields: Field[] = [
  ...personFields,
  { name: 'wie', means: ['de ander', 'the other'], example: ['Aylin Yıldız', 'Aylin Yıldız'] },
  { name: 'datum', means: ['de dag', 'the day'], example: ['ma 7 december 2026', 'Mon 7 December 2026'] },
  { name: 'tijd', means: ['van hoe laat tot hoe laat', 'from when until when'], example: ['10.00 – 11.00 uur', '10:00 – 11:00'] },
  { name: 'plaats', means: ['waar', 'where'], example: ['Stadhuis', 'Town hall'] },
  {
    name: 'woorden',
    means: ['wat de ander erbij schreef', 'what the other wrote'],
    example: ['Ik ben er die week niet.', 'I am away that week.'],
  },
  { name: 'link', means: ['waar je het vindt', 'where you find it'], example: ['https://…', 'https://…'] },
]

/** A message about a talk of two, with its greeting around it. nl and en: subject and words. */
export function letter(fields: Field[], name: string, when: Kind['when'], nl: [string, string], en: [string, string]): Kind {
  const bye = { nl: '\n\nGroet,\n{academie} van {organisatie}', en: '\n\nKind regards,\n{academie} of {organisatie}' }
  return {
    name,
    when,
    fields,
    perActivity: false,
    nl: { subject: nl[0], body: `Hallo {voornaam},\n\n${nl[1]}${bye.nl}` },
    en: { subject: en[0], body: `Hello {voornaam},\n\n${en[1]}${bye.en}` },
  }
}

/** What this room tells. Never what a talk is about; the subject names nobody, because others see it over a shoulder. */
export const kinds = {
  named: letter(
    fields,
    'guide-named',
    ['De leeradviseur vraagt iemand als begeleider', 'The learning adviser asks somebody as a guide'],
    ['Wil je collega’s begeleiden?', '{wie} vraagt of je collega’s wilt begeleiden. Je beslist zelf.\n\nAntwoord hier: {link}'],
    ['Do you want to guide colleagues?', '{wie} asks whether you want to guide colleagues. It is up to you.\n\nAnswer here: {link}'],
  ),
  talkAsked: letter(
    fields,
    'talk-asked',
    ['Iemand vraagt een begeleider om een gesprek', 'Somebody asks a guide for a talk'],
    ['Iemand vraagt een gesprek', '{wie} vraagt een gesprek op {datum}, {tijd}.\n\nKun je dan? Antwoord hier: {link}'],
    ['Somebody asks for a talk', '{wie} asks for a talk on {datum}, {tijd}.\n\nDoes that suit you? Answer here: {link}'],
  ),
  talkAgreed: letter(
    fields,
    'talk-agreed',
    ['Een gesprek met een begeleider staat vast', 'A talk with a guide is agreed'],
    [
      'Je afspraak staat vast',
      'Je spreekt {wie} op {datum}, {tijd}.\n\n{plaats}\n\nDe uitnodiging voor je agenda zit hierbij. Kun je toch niet? Zeg het hier af: {link}',
    ],
    [
      'Your appointment is set',
      'You meet {wie} on {datum}, {tijd}.\n\n{plaats}\n\nThe invitation for your calendar comes with this message. Can you not make it? Cancel it here: {link}',
    ],
  ),
  talkOff: letter(
    fields,
    'talk-off',
    ['Een gesprek met een begeleider gaat niet door', 'A talk with a guide is off'],
    [
      'Je afspraak gaat niet door',
      'Het gesprek van {datum}, {tijd} met {wie} gaat niet door.\n\n{woorden}\n\nKies een ander moment: {link}',
    ],
    ['Your appointment is off', 'The talk of {datum}, {tijd} with {wie} is off.\n\n{woorden}\n\nChoose another moment: {link}'],
  ),
  relationAsked: letter(
    fields,
    'guidance-asked',
    ['Twee mensen worden gevraagd voor begeleiding', 'Two people are asked for guidance'],
    [
      'Een vraag over begeleiding',
      'Er is een vraag aan jou over begeleiding, samen met {wie}. Het begint pas als jullie het allebei willen.\n\nAntwoord hier: {link}',
    ],
    [
      'A question about guidance',
      'There is a question for you about guidance, together with {wie}. It begins only when you both want it.\n\nAnswer here: {link}',
    ],
  ),
  relationAnswered: letter(
    fields,
    'guidance-answered',
    ['Iemand antwoordt op een vraag om begeleiding, of stopt ermee', 'Somebody answers a question for guidance, or ends it'],
    ['Antwoord over begeleiding', '{woorden}\n\nJe ziet het hier: {link}'],
    ['An answer about guidance', '{woorden}\n\nYou see it here: {link}'],
  ),
} satisfies Record<string, Kind>
