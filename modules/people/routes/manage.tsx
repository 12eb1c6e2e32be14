import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { endRoleTellings, roleTellings } from '../messages.ts'
import { ManagePage, type Task } from '../pages/manage.tsx'
import { RolesPage } from '../pages/roles.tsx'
import { SettingsPage } from '../pages/settings.tsx'
import { paths } from '../paths.ts'
import { roleNames } from '../role-names.ts'
import { endRole, EndRole } from '../roles-end.ts'
import { grantRole, GrantRole } from '../roles-grant.ts'
import { isFresh } from '../rules.ts'
import { changeSettings, ChangeSettings } from '../settings-change.ts'
import { candidates, roleHolders } from '../views/roles.ts'
import { settingsView } from '../views/settings.ts'

const who = 'administrator' as const

/** What an administrator does: roles and settings. */
export function manageRoutes(doors: Doors): void {
  doors.page(paths.manage, { who, see: async () => <ManagePage tasks={tasks} /> })
  rolesRoutes(doors)

  doors.page(paths.settings, { who, see: async ({ look }) => <SettingsPage settings={await look(settingsView)} /> })
  doors.form(paths.settings, {
    who,
    action: 'change-settings',
    body: ChangeSettings,
    input: (body) => body,
    perform: changeSettings,
    refusals: {},
    then: ({ changed }, _, t) => ({
      to: paths.settings,
      notice: changed.length ? t('Bewaard.', 'Saved.') : t('Er was niets veranderd.', 'Nothing had changed.'),
    }),
    again: async ({ look }, { errors, typed }) => <SettingsPage settings={await look(settingsView)} errors={errors} typed={typed} />,
  })
}

function rolesRoutes(doors: Doors): void {
  const see = async ({ look, caller }: Visit<unknown, unknown>, query: string, more: { refusal?: string; reason?: string } = {}) => {
    const [holders, found] = await look((tx) => Promise.all([roleHolders(tx), candidates(tx, query)]))
    return (
      <RolesPage
        holders={holders}
        found={found}
        query={query}
        fresh={isFresh(caller.session!.signedInAt, Temporal.Now.instant())}
        me={caller.person!.id}
        {...more}
      />
    )
  }
  doors.page(paths.roles, { who, query: z.object({ zoek: z.string().max(100).default('') }), see: (visit) => see(visit, visit.query.zoek) })

  doors.form(paths.roles, {
    who,
    action: 'grant-role',
    body: GrantRole,
    input: (body, _, { caller }) => ({ ...body, signedInAt: caller.session!.signedInAt, baseUrl: doors.house.config.baseUrl }),
    perform: grantRole,
    refusals: roleTellings,
    then: ({ role }, _, t) => ({
      to: paths.roles,
      notice: t(
        `De rol ${roleNames[role].nl.toLowerCase()} is gegeven. Je collega krijgt bericht.`,
        `The role ${roleNames[role].en.toLowerCase()} has been granted. Your colleague is told.`,
      ),
    }),
    again: (visit, { errors, typed, refusal, reason }) =>
      see(visit, String(typed['zoek'] ?? ''), { refusal: refusal ?? Object.values(errors)[0], reason }),
  })

  doors.form(paths.endRole(':grantId'), {
    who,
    action: 'end-role',
    params: z.object({ grantId: id() }),
    body: z.object({}),
    input: (_, params) => EndRole.parse(params),
    perform: endRole,
    refusals: endRoleTellings,
    then: (_value, _input, t) => ({ to: paths.roles, notice: t('De rol is beëindigd.', 'The role has ended.') }),
    again: (visit, { refusal, reason }) => see(visit, '', { refusal, reason }),
  })
}

const tasks: Task[] = [
  {
    href: paths.employees,
    title: ['Medewerkers', 'Employees'],
    text: [
      'Wie hier werkt of werkte, bij welke afdeling en met welke leidinggevende.',
      'Who works or worked here, in which unit and with which manager.',
    ],
  },
  {
    href: paths.units,
    title: ['Afdelingen', 'Units'],
    text: ['De afdelingen en teams, en wat onder wat valt.', 'The units and teams, and what belongs where.'],
  },
  {
    href: '/beheer/import',
    title: ['Inlezen', 'Import'],
    text: [
      'Medewerkers, afdelingen, leergeschiedenis of aanbod uit een bestand. Eerst zie je wat er verandert, dan beslis je.',
      'Employees, units, learning history or the offer from a file. First you see what changes, then you decide.',
    ],
  },
  {
    href: paths.roles,
    title: ['Rollen', 'Roles'],
    text: ['Wie mag plannen, beheren of het logboek lezen.', 'Who may plan, manage or read the log.'],
  },
  {
    href: paths.networks,
    title: ['Samenwerking', 'Networks'],
    text: ['Met welke organisaties jullie aanbod delen.', 'With which organisations you share what you offer.'],
  },
  {
    href: paths.provider,
    title: ['Eigen inlogdienst', 'Own sign-in service'],
    text: ['Laat collega’s inloggen met hun werkaccount.', 'Let colleagues sign in with their work account.'],
  },
  {
    href: paths.addresses,
    title: ['Gewijzigde adressen', 'Changed addresses'],
    text: [
      'Adressen die wachten tot een tweede beheerder ze bevestigt.',
      'Addresses that wait for a second administrator to confirm them.',
    ],
  },
  {
    href: paths.settings,
    title: ['Instellingen', 'Settings'],
    text: ['Naam, uiterlijk, en wat mensen van elkaar zien.', 'Name, look, and what people see of each other.'],
  },
  {
    href: paths.outbox,
    title: ['Postvak uit', 'Outbox'],
    text: ['Of berichten aankomen, en wie geen adres heeft.', 'Whether messages arrive, and who has no address.'],
  },
  {
    href: paths.clients,
    title: ['Koppelingen', 'Connections'],
    text: ['Systemen die de API mogen gebruiken, en wat elk mag.', 'Systems that may use the API, and what each may do.'],
  },
  {
    href: '/beheer/logboek',
    title: ['Logboek', 'Audit log'],
    text: ['Wie wat deed, met welk resultaat.', 'Who did what, with what result.'],
  },
  {
    href: '/beheer/personen-wissen',
    title: ['Iemand wissen', 'Erase somebody'],
    text: [
      'Op verzoek van wie hier niet meer werkt. Dit kan niet ongedaan worden gemaakt.',
      'At the request of somebody who no longer works here. This can’t be undone.',
    ],
  },
]
