import type { Field, Kind } from '#platform/mail/index.ts'
import { personFields } from '../texts.ts'

const link: Field = {
  name: 'link',
  means: ['het adres van de pagina', 'the address of the page'],
  example: ['https://academie.voorbeeldstad.example/…', 'https://academie.voorbeeldstad.example/…'],
}
const count: Field = { name: 'aantal', means: ['hoeveel verkeerde pincodes', 'how many wrong PINs'], example: ['30', '30'] }

/** Messages about cards. An organisation can't change them: a warning says what we wrote. */
export const cardKinds = {
  made: {
    name: 'card-made',
    when: ['Er is een kaart of startcode voor iemand gemaakt', 'A card or start code was made for somebody'],
    fields: [...personFields, link],
    perActivity: false,
    nl: {
      subject: 'Er is een kaart voor je gemaakt om in te loggen',
      body: 'Hallo {voornaam},\n\nDe beheerder maakte voor jou een kaart, of een nieuwe startcode bij je kaart. Scan de kaart en kies je pincode. Doe dat binnen veertien dagen.\n\nKreeg je geen kaart? Laat het de beheerder meteen weten: wie de kaart en de startcode heeft, kan als jou inloggen.\n\nZie waar je bent ingelogd: {link}\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'A card to sign in was made for you',
      body: 'Hello {voornaam},\n\nThe administrator made a card for you, or a new start code for your card. Scan the card and choose your PIN. Do so within fourteen days.\n\nDid you get no card? Tell the administrator at once: who has the card and the start code can sign in as you.\n\nSee where you are signed in: {link}\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
  pinChanged: {
    name: 'card-pin-changed',
    when: ['Iemand koos een andere pincode', 'Somebody chose another PIN'],
    fields: [...personFields, link],
    perActivity: false,
    nl: {
      subject: 'Je koos een andere pincode voor je kaart',
      body: 'Hallo {voornaam},\n\nJe kaart heeft vanaf nu je nieuwe pincode.\n\nDeed je dit niet zelf? Zeg dan dat je kaart kwijt is, en vraag de beheerder om een nieuwe: {link}\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'You chose another PIN for your card',
      body: 'Hello {voornaam},\n\nYour card has your new PIN from now on.\n\nWas this not you? Then say that your card is lost, and ask the administrator for a new one: {link}\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
  guessed: {
    name: 'cards-guessed',
    when: ['Er worden vanaf één plek veel verkeerde pincodes ingetypt', 'Many wrong PINs are typed from one place'],
    fields: [...personFields, count, link],
    perActivity: false,
    nl: {
      subject: 'Veel verkeerde pincodes bij kaarten',
      body: 'Hallo {voornaam},\n\nVanaf één netwerkadres kwamen in een uur {aantal} verkeerde pincodes bij kaarten. Misschien zijn er kaarten gestolen. Kaarten worden vanaf daar nu al na twee keer mis geblokkeerd.\n\nKijk welke kaarten geblokkeerd zijn: {link}\n\nGroet,\n{academie} van {organisatie}',
    },
    en: {
      subject: 'Many wrong PINs on cards',
      body: 'Hello {voornaam},\n\nFrom one network address {aantal} wrong PINs on cards came within an hour. Perhaps cards were stolen. From there cards are now blocked after two mistakes.\n\nSee which cards are blocked: {link}\n\nKind regards,\n{academie} of {organisatie}',
    },
  },
} satisfies Record<string, Kind>
