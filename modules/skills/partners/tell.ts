import { linkHash, tellOutside } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Kind } from '#platform/mail/index.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { endOldLinks } from './end.ts'

/** Told to somebody of a chain partner, with the link. It goes in Dutch. */
export const partnerInvited: Kind = {
  name: 'profile-partner-invited',
  when: [
    'Iemand van een ketenpartner mag meeschrijven aan een rolprofiel',
    'Somebody of a chain partner may write along with a role profile',
  ],
  fields: [
    { name: 'voornaam', means: ['de naam van wie wordt uitgenodigd', 'the name of who is invited'], example: ['Jan Kuiper', 'Jan Kuiper'] },
    {
      name: 'academie',
      means: ['de naam van de academie', 'the name of the academy'],
      example: ['Academie Voorbeeldstad', 'Academie Voorbeeldstad'],
    },
    { name: 'organisatie', means: ['je organisatie', 'your organisation'], example: ['Gemeente Voorbeeldstad', 'Gemeente Voorbeeldstad'] },
    { name: 'wie', means: ['wie uitnodigt', 'who invites'], example: ['Joost de Wit', 'Joost de Wit'] },
    { name: 'profiel', means: ['het rolprofiel', 'the role profile'], example: ['Casemanager Omgevingswet', 'Casemanager'] },
    { name: 'tot', means: ['de laatste dag van de link', 'the last day of the link'], example: ['1 december 2026', '1 December 2026'] },
    {
      name: 'link',
      means: ['het adres van de pagina', 'the address of the page'],
      example: ['https://academie.voorbeeldstad.example/…', 'https://academie.voorbeeldstad.example/…'],
    },
  ],
  perActivity: false,
  nl: {
    subject: 'Denk je mee over een rolprofiel? {profiel}',
    body: 'Hallo {voornaam},\n\n{wie} van {organisatie} nodigt je uit om mee te schrijven aan het rolprofiel {profiel}. Je leest wat er is voorgesteld, je reageert, en je doet zelf een voorstel als je wilt. Een account is niet nodig.\n\nWat je schrijft, kan iedereen lezen die bij {organisatie} werkt, met je naam erbij. De link is van jou alleen: stuur hem niet door. Hij werkt tot en met {tot}, of tot er een versie is overgenomen.\n\nNaar het profiel: {link}\n\nJe hoeft niet mee te doen, en hoeft niet te zeggen waarom niet.\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'Will you think along about a role profile? {profiel}',
    body: 'Hello {voornaam},\n\n{wie} of {organisatie} invites you to write along with the role profile {profiel}. You read what was proposed, you respond, and make a proposal of your own if you like. You need no account.\n\nWhat you write can be read by everybody who works at {organisatie}, with your name. The link is yours alone: do not forward it. It works until {tot}, or until a version was adopted.\n\nTo the profile: {link}\n\nYou need not take part, and need not say why.\n\nKind regards,\n{academie} of {organisatie}',
  },
}

interface Invited {
  name: string
  address: string
  profile: string
  by: string | null
  until: Temporal.PlainDate
}

/** Sends the link to whoever is invited, once; to nobody when it was taken back before. */
export async function tellPartner(
  { tx }: Act,
  { partnerId, config }: { partnerId: string; config: Config },
): Promise<Outcome<null, never>> {
  const [partner] = await tx<Invited[]>`
    update skills.partner k set token_hash = ${linkHash(config, partnerId)}
    from skills.profile p
    where k.organisation_id = (select platform.organisation()) and k.id = ${partnerId} and k.ended_at is null
      and p.organisation_id = k.organisation_id and p.id = k.profile_id
    returning k.name, k.address, p.name as profile, k.until_day as until, (select b.full_name from people.person b where b.id = k.invited_by and b.erased_at is null) as by`
  if (!partner) return done(null)
  await tellOutside(tx, {
    event: `profile-partner/${partnerId}/invited`,
    kind: partnerInvited,
    path: paths.along,
    id: partnerId,
    name: partner.name,
    address: partner.address,
    values: { wie: partner.by ?? 'Iemand', profiel: partner.profile, tot: sayDay(partner.until, 'nl') },
    config,
  })
  return done(null)
}

export const partnerJobs: Jobs = {
  jobs: {
    'skills/tell-partner': async (work, { partnerId }) => {
      await work.perform(tellPartner, { partnerId: String(partnerId), config: work.config })
    },
  },
  rounds: {
    'skills/end-links': {
      at: '10 2 * * *',
      job: async (work) => {
        await work.perform(endOldLinks, null)
      },
    },
  },
}
