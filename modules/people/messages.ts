import type { Tellings } from '#platform/outcome.ts'
import type { ConsentRefusal } from './consent.ts'
import type { ConfirmAddressRefusal, ConfirmBatchRefusal } from './addresses/confirm.ts'
import type { UseLinkRefusal } from './mail-link-use.ts'
import type { ProviderRefusal, ReturnRefusal } from './oidc-finish.ts'
import type { ConfirmPrivateRefusal, RegisterPrivateRefusal } from './private/register.ts'
import type { RemoveProviderRefusal, SetProviderRefusal } from './providers/set.ts'
import type { EndRoleRefusal } from './roles-end.ts'
import type { GrantRefusal } from './roles-grant.ts'
import type { EndSessionsRefusal } from './sessions-end.ts'
import type { ChangeSettingsRefusal } from './settings-change.ts'
import type { SignInRefusal } from './sign-in.ts'

export const signInTellings: Tellings<SignInRefusal> = {
  'no-demo': { status: 403, nl: 'Zo inloggen kan alleen in een demo.', en: 'Signing in like this is only possible in a demo.' },
  'unknown-person': { status: 404, nl: 'Deze persoon kennen we niet.', en: 'We do not know this person.' },
}

export const linkTellings: Tellings<UseLinkRefusal> = {
  'link-over': {
    status: 410,
    nl: 'Deze link is al gebruikt of ouder dan een kwartier. Vraag hieronder een nieuwe.',
    en: 'This link was used before or is older than a quarter of an hour. Ask for a new one below.',
  },
  'link-not-for-you': {
    status: 403,
    nl: 'Met een link in de mail kun je hier niet (meer) inloggen. Log in met het account van jouw organisatie.',
    en: 'You cannot sign in here by a link in the mail (any more). Sign in with the account of your organisation.',
  },
}

export const providerTellings: Tellings<ReturnRefusal | ProviderRefusal | 'provider-away'> = {
  'provider-away': {
    status: 409,
    nl: 'De inlogdienst van jouw organisatie antwoordt niet. Probeer het over een paar minuten opnieuw.',
    en: 'The sign-in service of your organisation does not answer. Try again in a few minutes.',
  },
  'errand-over': {
    status: 400,
    nl: 'Het inloggen duurde te lang of begon in een ander venster. Probeer het opnieuw.',
    en: 'Signing in took too long or began in another window. Try again.',
  },
  'provider-refused': {
    status: 403,
    nl: 'Het inloggen bij jouw organisatie is afgebroken. Probeer het opnieuw, of vraag de helpdesk van je organisatie.',
    en: 'Signing in at your organisation was broken off. Try again, or ask the help desk of your organisation.',
  },
  'provider-failed': {
    status: 403,
    nl: 'We konden niet nagaan wie je bent. Probeer het opnieuw. Blijft het misgaan? Vraag de helpdesk van je organisatie.',
    en: 'We could not establish who you are. Try again. Does it keep failing? Ask the help desk of your organisation.',
  },
  'not-anew': {
    status: 403,
    nl: 'Je was bij de inlogdienst nog ingelogd. Voor wat je wilt doen moet je daar opnieuw inloggen, zodat we zeker weten dat jij het bent.',
    en: 'You were still signed in at the sign-in service. For what you want to do you must sign in there anew, so that we are sure it is you.',
  },
  'no-employment': {
    status: 403,
    nl: 'Je account klopt, maar je staat hier niet als medewerker. Begin je net, of ben je van team gewisseld? Vraag het je leidinggevende of HR.',
    en: 'Your account is fine, but you are not known here as an employee. Have you just started or changed teams? Ask your manager or HR.',
  },
  'address-not-verified': {
    status: 403,
    nl: 'Jouw organisatie heeft je e-mailadres nog niet bevestigd. Vraag de helpdesk om dat te doen en log daarna opnieuw in.',
    en: 'Your organisation has not verified your e-mail address yet. Ask the help desk to do so and sign in again.',
  },
  'address-shared': {
    status: 403,
    nl: 'Meer mensen hebben dit e-mailadres. Vraag HR om je eigen adres in te vullen.',
    en: 'Several people have this e-mail address. Ask HR to fill in your own address.',
  },
  'address-waits': {
    status: 403,
    nl: 'Je e-mailadres is net veranderd. Bevestig het met de link in de mail aan je oude adres, of vraag het een beheerder van de academie.',
    en: 'Your e-mail address has just changed. Confirm it by the link in the mail to your old address, or ask an administrator of the academy.',
  },
  'account-of-another': {
    status: 403,
    nl: 'Dit e-mailadres hoort hier al bij een ander account. Vraag de beheerder van de academie om dat na te kijken.',
    en: 'This e-mail address already belongs to another account here. Ask the administrator of the academy to look into it.',
  },
}

export const sessionTellings: Tellings<EndSessionsRefusal> = {
  'no-such-session': { status: 409, nl: 'Deze sessie was al beëindigd.', en: 'This session had ended already.' },
}

export const roleTellings: Tellings<GrantRefusal> = {
  'sign-in-again': {
    status: 403,
    nl: 'Je bent langer dan tien minuten geleden ingelogd. Log eerst opnieuw in: zo weten we zeker dat jij het bent.',
    en: 'You signed in more than ten minutes ago. Sign in again first, so that we are sure it is you.',
  },
  'not-to-yourself': {
    status: 403,
    nl: 'Je kunt jezelf geen rol geven. Vraag het een andere beheerder.',
    en: 'You can not give yourself a role. Ask another administrator.',
  },
  'no-such-colleague': { status: 404, nl: 'Deze collega werkt hier niet (meer).', en: 'This colleague does not work here (any more).' },
  'has-this-role': { status: 409, nl: 'Deze collega heeft die rol al.', en: 'This colleague already has that role.' },
}

const signInAgain = roleTellings['sign-in-again']

export const setProviderTellings: Tellings<SetProviderRefusal> = {
  'sign-in-again': signInAgain,
  'secret-needed': {
    status: 422,
    nl: 'Vul het geheim in. Bij een nieuw adres houden we het oude niet.',
    en: 'Fill in the secret. With a new address the old one is not kept.',
  },
  'domain-taken': {
    status: 409,
    nl: ({ domain }) => `${domain} leidt al naar de inlogdienst van een andere organisatie.`,
    en: ({ domain }) => `${domain} already leads to the sign-in service of another organisation.`,
  },
  'provider-silent': {
    status: 409,
    nl: 'Deze inlogdienst antwoordt niet, of is geen OpenID Connect. Er is niets veranderd. Kijk het adres na.',
    en: 'This sign-in service does not answer, or is no OpenID Connect. Nothing has changed. Check the address.',
  },
  'not-over-http': { status: 422, nl: 'Het adres moet met https:// beginnen.', en: 'The address must begin with https://.' },
}

export const removeProviderTellings: Tellings<RemoveProviderRefusal> = {
  'sign-in-again': signInAgain,
  'no-such-provider': {
    status: 409,
    nl: 'Er was hier geen inlogdienst meer om weg te halen.',
    en: 'There was no sign-in service here to take away any more.',
  },
}

export const confirmAddressTellings: Tellings<ConfirmAddressRefusal> = {
  'link-over': { status: 410, nl: 'Deze link is al gebruikt of werkt niet meer.', en: 'This link was used before or no longer works.' },
}

export const confirmBatchTellings: Tellings<ConfirmBatchRefusal> = {
  'sign-in-again': signInAgain,
  'no-such-batch': {
    status: 409,
    nl: 'Deze adressen wachten niet meer: ze zijn al bevestigd of opnieuw veranderd.',
    en: 'These addresses wait no longer: they were confirmed or changed again.',
  },
  'own-change': {
    status: 403,
    nl: 'Deze adressen heb je zelf veranderd. Een andere beheerder moet ze bevestigen, of elke medewerker zelf.',
    en: 'You changed these addresses yourself. Another administrator must confirm them, or each employee.',
  },
}

export const registerPrivateTellings: Tellings<RegisterPrivateRefusal> = {
  'work-address': {
    status: 422,
    nl: 'Dit is een werkadres. Dat kun je niet meer lezen als je weg bent. Geef een adres van jezelf.',
    en: 'This is a work address. You can not read it any more after you leave. Give an address of your own.',
  },
  'too-often': {
    status: 429,
    nl: 'Je vroeg vandaag al drie keer om een link. Probeer het morgen opnieuw.',
    en: 'You asked for a link three times today. Try again tomorrow.',
  },
}

export const confirmPrivateTellings: Tellings<ConfirmPrivateRefusal> = {
  'link-over': {
    status: 410,
    nl: 'Deze link is al gebruikt of ouder dan een dag. Vraag bij Mijn gegevens een nieuwe.',
    en: 'This link was used before or is older than a day. Ask for a new one under My data.',
  },
}

export const endRoleTellings: Tellings<EndRoleRefusal> = {
  'no-such-role': { status: 409, nl: 'Deze rol was al beëindigd.', en: 'This role had ended already.' },
  'last-administrator': {
    status: 409,
    nl: 'Dit is de laatste beheerder. Geef eerst een collega deze rol, anders kan niemand meer rollen geven.',
    en: 'This is the last administrator. Give a colleague this role first, or nobody can grant roles any more.',
  },
}

export const clientTellings: Tellings<'no-such-client'> = {
  'no-such-client': { status: 404, nl: 'Deze koppeling bestaat niet (meer).', en: 'This connection does not exist (any more).' },
}

export const consentTellings: Tellings<ConsentRefusal> = {
  'consent-in-the-future': {
    status: 422,
    nl: 'De dag van de instemming ligt in de toekomst. Leg haar vast als ze gegeven is.',
    en: 'The day of the consent lies in the future. Record it once it is given.',
  },
}

export const changeSettingsTellings: Tellings<ChangeSettingsRefusal> = {
  ...consentTellings,
  'consent-needed': {
    status: 409,
    nl: ({ nl }) =>
      `Er is nog niets bewaard. Voor ${nl} is eerst instemming nodig van de ondernemingsraad (WOR art. 27 lid 1 onder k en l). Is die gegeven? Vul hieronder in waar dat staat.`,
    en: ({ en }) =>
      `Nothing was saved yet. ${en} first needs the consent of the works council (Works Councils Act, art. 27(1)(k) and (l)). Was it given? Fill in below where it stands.`,
  },
}
