import { connect } from '#platform/db/urls.ts'
import type postgres from 'postgres'
import { classification, personalColumns } from '#platform/privacy/classification.ts'

/** Whom the planted rows are about, and the ids they hang on. */
export interface Planting {
  organisationId: string
  personId: string
  otherId: string
  unitId: string
  editionId: string
  activityId: string
  sessionId: string
  /** The id of the rows themselves; absent: that of the person. Whoever is planted in two organisations needs two. */
  rowId?: string
  /** The person is there already, and keeps the name. */
  known?: boolean
  /** Absent: the marker of this file. */
  word?: string
}
const rowOf = (p: Planting) => p.rowId ?? p.personId

/** Somebody who left yesterday and is a guest too, and one row in every table that may be about a person. A table that is new gets a line here. */
const rows: Record<string, (p: Planting) => string[]> = {
  'people.person': (p) => [
    `insert into people.person (id, first_name, last_name) values ('${p.personId}', 'x', 'y') on conflict do nothing`,
  ],
  'people.employment': (p) => [
    `insert into people.employment (organisation_id, person_id, personnel_number, unit_id, crew_id, manager_id, starts_on, ends_on, scale, email) values
     ('${p.organisationId}', '${p.personId}', '9', '${p.unitId}', '${p.unitId}', '${p.otherId}', '2020-01-01', current_date - 1, 9, 'a@b.example')`,
  ],
  'advice.dismissal': (p) => [
    `insert into advice.dismissal (organisation_id, person_id, activity_id, why, dismissed_at) values ('${p.organisationId}', '${p.personId}', '${p.activityId}', 'known', now())`,
  ],
  'plans.plan': (p) => [
    `insert into plans.plan (id, organisation_id, person_id, made_at, changed_at) values ('${rowOf(p)}', '${p.organisationId}', '${p.personId}', now(), now())`,
  ],
  'plans.goal': (p) => [
    `insert into plans.goal (id, organisation_id, plan_id, person_id, what, state_on, made_at, changed_at) values ('${rowOf(p)}', '${p.organisationId}', '${rowOf(p)}', '${p.personId}', 'x', current_date, now(), now())`,
  ],
  'plans.step': (p) => [
    `insert into plans.step (id, organisation_id, plan_id, goal_id, person_id, what, state_on, made_at, changed_at) values ('${rowOf(p)}', '${p.organisationId}', '${rowOf(p)}', '${rowOf(p)}', '${p.personId}', 'x', current_date, now(), now())`,
  ],
  'plans.reflection': (p) => [
    `insert into plans.reflection (organisation_id, plan_id, person_id, words, written_at) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', 'x', now())`,
  ],
  'plans.earlier': (p) => [
    `insert into plans.earlier (organisation_id, plan_id, goal_id, person_id, version, said, at) values ('${p.organisationId}', '${rowOf(p)}', '${rowOf(p)}', '${p.personId}', 1, '{}', now())`,
  ],
  'mobility.opportunity': (p) => [
    `insert into mobility.opportunity (id, organisation_id, kind, title, you_do, you_learn, unit_id, starts_on, respond_by, contact_id, made_by, made_at, changed_by, changed_at, published_at)
     values ('${rowOf(p)}', '${p.organisationId}', 'gig', 'x', 'x', 'x', '${p.unitId}', current_date, current_date, '${p.personId}', '${p.personId}', now(), '${p.personId}', now(), now())`,
  ],
  'mobility.opportunity_earlier': (p) => [
    `insert into mobility.opportunity_earlier (organisation_id, opportunity_id, version, said, contact_id, changed_by, at) values ('${p.organisationId}', '${rowOf(p)}', 1, '{}', '${p.personId}', '${p.personId}', now())`,
  ],
  'advice.source_off': (p) => [
    `insert into advice.source_off (organisation_id, person_id, source, off_at) values ('${p.organisationId}', '${p.personId}', 'alike', now())`,
  ],
  'skills.profile_version': (p) => [
    `insert into skills.profile (id, organisation_id, name, made_at) values ('${rowOf(p)}', '${p.organisationId}', 'x-${rowOf(p)}', now())`,
    `insert into skills.profile_version (organisation_id, profile_id, number, proposed_by, proposed_at) values ('${p.organisationId}', '${rowOf(p)}', 1, '${p.personId}', now())`,
  ],
  'skills.partner': (p) => [
    `insert into skills.partner (organisation_id, profile_id, name, employer, address, invited_by, invited_at, until_day) values ('${p.organisationId}', '${rowOf(p)}', 'x', 'y', 'keten-${rowOf(p)}@b.example', '${p.personId}', now(), current_date + 9)`,
  ],
  'skills.person_profile': (p) => [
    `insert into skills.person_profile (organisation_id, person_id, profile_id, from_day) values ('${p.organisationId}', '${p.personId}', '${rowOf(p)}', current_date)`,
  ],
  'skills.profile_comment': (p) => [
    `insert into skills.profile_comment (organisation_id, version_id, person_id, words, made_at) select organisation_id, id, '${p.personId}', 'x', now() from skills.profile_version where organisation_id = '${p.organisationId}' and profile_id = '${rowOf(p)}'`,
  ],
  'skills.profile_suggestion': (p) => [
    `insert into skills.profile_suggestion (organisation_id, profile_id, person_id, suggested_by, suggested_at, decision, decided_at) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', '${p.otherId}', now(), 'passed', now())`,
  ],
  'skills.change_told': (p) => [
    `insert into skills.change (id, organisation_id, label, field, needed_in, made_at) values ('${rowOf(p)}', '${p.organisationId}', 'appears', 'x', 2029, now())`,
    `insert into skills.change_told (organisation_id, change_id, manager_id, asked_at, told_at) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', now(), now())`,
  ],
  'skills.rating': (p) => [
    `insert into skills.skill (id, organisation_id, uri, kind, name_nl) values ('${rowOf(p)}', '${p.organisationId}', 'x-${rowOf(p)}', 'competence', 'x-${rowOf(p)}')`,
    `insert into skills.rating (organisation_id, person_id, skill_id, source, level, scale_from, scale_to, rated_on, recorded_at) values ('${p.organisationId}', '${p.personId}', '${rowOf(p)}', 'test', 2, 1, 4, current_date, now())`,
  ],
  'scans.assignment': (p) => [
    `insert into scans.instrument (id, organisation_id, code, made_at) values ('${rowOf(p)}', '${p.organisationId}', 'x-${rowOf(p)}', now())`,
    `insert into scans.instrument_version (id, organisation_id, instrument_id, number, document, made_at) values ('${rowOf(p)}', '${p.organisationId}', '${rowOf(p)}', 1, '{"format":"ambacht-instrument/1"}', now())`,
    `insert into scans.assignment (organisation_id, version_id, person_id, given_by, from_day, made_at) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', '${p.otherId}', current_date, now())`,
  ],
  'scans.outside_result': (p) => [
    `insert into scans.outside_result (organisation_id, person_id, test, taken_on, scale_from, scale_to, lines, recorded_at) values ('${p.organisationId}', '${p.personId}', 'x', current_date, 1, 10, '[]', now())`,
  ],
  'scans.survey_done': (p) => [
    `insert into scans.survey_done (round_id, organisation_id, person_id) values ('${rowOf(p)}', '${p.organisationId}', '${p.personId}')`,
  ],
  'scans.sheet': (p) => [
    `insert into scans.sheet (organisation_id, version_id, person_id, started_at) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', now())`,
  ],
  'catalogue.taught_skill': (p) => [
    `insert into catalogue.taught_skill (organisation_id, activity_id, skill_id, state, decided_by, decided_at) values ('${p.organisationId}', '${p.activityId}', '${rowOf(p)}', 'confirmed', '${p.personId}', now())`,
  ],
  'skills.mapping': (p) => [
    `insert into skills.skill (id, organisation_id, uri, kind, name_nl) values (gen_random_uuid(), '${p.organisationId}', 'y-${rowOf(p)}', 'competence', 'y-${rowOf(p)}')`,
    `insert into skills.mapping (organisation_id, from_id, to_id, kind, made_by, made_at) select '${p.organisationId}', '${rowOf(p)}', id, 'exact', '${p.personId}', now() from skills.skill where uri = 'y-${rowOf(p)}'`,
  ],
  'skills.chosen': (p) => [
    `insert into skills.chosen (organisation_id, person_id, skill_id, chosen_at) values ('${p.organisationId}', '${p.personId}', '${rowOf(p)}', now())`,
  ],
  'scans.around': (p) => [
    `insert into scans.around (id, organisation_id, person_id, version_id, minimum, started_at, closes_at) values ('${rowOf(p)}', '${p.organisationId}', '${p.personId}', '${rowOf(p)}', 3, now(), now() + interval '9 days')`,
  ],
  'scans.around_rater': (p) => [
    `insert into scans.around_rater (id, organisation_id, around_id, about_id, category, person_id) values ('${rowOf(p)}', '${p.organisationId}', '${rowOf(p)}', '${p.personId}', 'self', '${p.personId}')`,
    `insert into scans.around_rater (organisation_id, around_id, about_id, category, name, address, token_hash) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', 'outside', 'x', 'buiten-${rowOf(p)}@b.example', 'h-${rowOf(p)}')`,
  ],
  'scans.around_draft': (p) => [
    `insert into scans.around_draft (rater_id, organisation_id, around_id, person_id) values ('${rowOf(p)}', '${p.organisationId}', '${rowOf(p)}', '${p.personId}')`,
  ],
  'scans.around_answer': (p) => [
    `insert into scans.around_answer (organisation_id, around_id, about_id, category, question, words) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', 'others', 'x', 'y')`,
  ],
  'scans.sitting': (p) => [
    `insert into scans.sitting (id, organisation_id, person_id, version_id, drawn, started_at) values ('${rowOf(p)}', '${p.organisationId}', '${p.personId}', '${rowOf(p)}', '{x}', now())`,
  ],
  'scans.test_outcome': (p) => [
    `insert into scans.test_outcome (organisation_id, sitting_id, person_id, code, domain, name, percent, passed, on_day) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', 'x', 'y', 'z', 50, false, current_date)`,
  ],
  'skills.rating_taken_back': (p) => [
    `insert into skills.rating (id, organisation_id, person_id, skill_id, source, level, scale_from, scale_to, rated_on, recorded_at) values ('${rowOf(p)}', '${p.organisationId}', '${p.personId}', '${rowOf(p)}', 'completion', 2, 1, 4, current_date, now())`,
    `insert into skills.rating_taken_back (organisation_id, rating_id, person_id, taken_back_at) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', now())`,
  ],
  'skills.assessor': (p) => [
    `insert into skills.assessor (organisation_id, person_id, assessor_id, named_by, named_at, until) values ('${p.organisationId}', '${p.personId}', '${p.otherId}', '${p.otherId}', now(), current_date)`,
  ],
  'people.shared': (p) => [
    `insert into people.shared (organisation_id, owner_id, kind, object_id, with_person_id, shared_at) values ('${p.organisationId}', '${p.personId}', 'goal', '${rowOf(p)}', '${p.otherId}', now())`,
  ],
  'guidance.guide': (p) => [
    `insert into guidance.guide (organisation_id, person_id, kind, named_by, offered_at, agreed_at) values ('${p.organisationId}', '${p.personId}', 'coach', '${p.otherId}', now(), now())`,
  ],
  'guidance.talk': (p) => [
    `insert into guidance.talk (organisation_id, person_id, guide_id, kind, topic, starts_at, ends_at, asked_at, ended_at, ended_by) values ('${p.organisationId}', '${p.personId}', '${p.otherId}', 'coach', 'x', now(), now() + interval '1 hour', now(), now(), '${p.otherId}')`,
  ],
  'guidance.hour': (p) => [
    `insert into guidance.hour (organisation_id, person_id, starts_at, ends_at, made_at) values ('${p.organisationId}', '${p.personId}', now(), now() + interval '1 hour', now())`,
  ],
  'guidance.relation': (p) => [
    `insert into guidance.relation (id, organisation_id, person_id, guide_id, kind, from_day, asked_by, asked_at) values ('${rowOf(p)}', '${p.organisationId}', '${p.personId}', '${p.otherId}', 'mentor', current_date, '${p.personId}', now())`,
  ],
  'guidance.relation_step': (p) => [
    `insert into guidance.relation_step (organisation_id, relation_id, by_id, step, at) values ('${p.organisationId}', '${rowOf(p)}', '${p.otherId}', 'accepted', now())`,
  ],
  'guidance.declaration': (p) => [
    `insert into guidance.declaration (organisation_id, person_id, side, topic, declared_at) values ('${p.organisationId}', '${p.personId}', 'learning', 'x', now())`,
  ],
  'plans.conversation': (p) => [
    `insert into plans.conversation (id, organisation_id, person_id, other_id, template, invited_by, invited_at) values ('${rowOf(p)}', '${p.organisationId}', '${p.personId}', '${p.otherId}', 'development', '${p.otherId}', now())`,
  ],
  'plans.conversation_step': (p) => [
    `insert into plans.conversation_step (organisation_id, conversation_id, number, step, by_id, at) values ('${p.organisationId}', '${rowOf(p)}', 1, 'declined', '${p.otherId}', now())`,
  ],
  'plans.conversation_item': (p) => [
    `insert into plans.conversation_item (organisation_id, conversation_id, position, title, added_by, added_at, dropped_at, dropped_by) values ('${p.organisationId}', '${rowOf(p)}', 1, 'x', '${p.personId}', now(), now(), '${p.otherId}')`,
  ],
  'plans.preparation': (p) => [
    `insert into plans.preparation (organisation_id, conversation_id, person_id, saved_at) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', now())`,
  ],
  'plans.conversation_note': (p) => [
    `insert into plans.conversation_note (organisation_id, conversation_id, author_id, words, saved_at) values ('${p.organisationId}', '${rowOf(p)}', '${p.otherId}', 'x', now())`,
  ],
  'plans.agreement': (p) => [
    `insert into plans.agreement (organisation_id, conversation_id, words, who, added_by, added_at, dropped_at, dropped_by) values ('${p.organisationId}', '${rowOf(p)}', 'x', 'both', '${p.personId}', now(), now(), '${p.otherId}')`,
  ],
  'plans.training_proposal': (p) => [
    `insert into plans.training_proposal (organisation_id, conversation_id, title, proposed_by, proposed_at, dropped_at, dropped_by) values ('${p.organisationId}', '${rowOf(p)}', 'x', '${p.personId}', now(), now(), '${p.otherId}')`,
  ],
  'plans.conversation_version': (p) => [
    `insert into plans.conversation_version (id, organisation_id, conversation_id, number, content, fingerprint, made_at) values ('${rowOf(p)}', '${p.organisationId}', '${rowOf(p)}', 1, '{}', 'x', now())`,
  ],
  'plans.signature': (p) => [
    `insert into plans.signature (organisation_id, conversation_id, version_id, person_id, signed_at) values ('${p.organisationId}', '${rowOf(p)}', '${rowOf(p)}', '${p.personId}', now())`,
  ],
  'people.employment_history': (p) => [
    `insert into people.employment_history (organisation_id, employment_id, was) select organisation_id, id, jsonb_build_object('manager_id', manager_id, 'unit_id', unit_id) from people.employment where organisation_id = '${p.organisationId}' and person_id = '${p.personId}'`,
  ],
  'people.guest': (p) => [
    `insert into people.guest (organisation_id, person_id, email, organisation_name) values ('${p.organisationId}', '${p.personId}', 'g@b.example', 'x')`,
  ],
  'people.role_grant': (p) => [
    `insert into people.role_grant (organisation_id, person_id, role, granted_by) values ('${p.organisationId}', '${p.personId}', 'auditor', '${p.otherId}')`,
  ],
  'people.setting_change': (p) => [
    `insert into people.setting_change (organisation_id, setting, was, became, changed_by) values ('${p.organisationId}', 'smallGroup', '5', '6', '${p.personId}')`,
  ],
  'people.consent': (p) => [
    `insert into people.consent (organisation_id, decided_on, authority, reference, recorded_by) values ('${p.organisationId}', current_date, 'works_council', 'OR 1', '${p.personId}')`,
  ],
  'people.account': (p) => [
    `insert into people.account (organisation_id, person_id, issuer, subject) values ('${p.organisationId}', '${p.personId}', 'i', 's')`,
  ],
  'people.session': (p) => [
    `insert into people.session (token_hash, organisation_id, person_id, method) values ('h-${rowOf(p)}', '${p.organisationId}', '${p.personId}', 'demo')`,
  ],
  'people.sign_in_link': (p) => [
    `insert into people.sign_in_link (token_hash, organisation_id, person_id, expires_at) values ('h-${rowOf(p)}', '${p.organisationId}', '${p.personId}', now())`,
  ],
  'people.identity_provider': (p) => [
    `insert into people.identity_provider (organisation_id, issuer, client_id, sealed_secret, changed_by) values ('${p.organisationId}', 'http://127.0.0.1:1', 'c', 's', '${p.personId}') on conflict (organisation_id) do update set changed_by = excluded.changed_by`,
  ],
  'people.sign_in_address': (p) => [
    `insert into people.sign_in_address (organisation_id, person_id, email, next_email, change_id, batch_id, changed_by, changed_at, token_hash) values
     ('${p.organisationId}', '${p.personId}', 'a@b.example', 'c@b.example', gen_random_uuid(), gen_random_uuid(), '${p.otherId}', now(), 'h-${rowOf(p)}')`,
  ],
  'people.private_address': (p) => [
    `insert into people.private_address (id, organisation_id, person_id, email, token_hash, confirmed_at) values ('${rowOf(p)}', '${p.organisationId}', '${p.personId}', 'prive@b.example', 'h-${rowOf(p)}', now())`,
  ],
  'people.sign_in_contact': (p) => [
    `insert into people.sign_in_contact (id, organisation_id, person_id, kind, value, confirmed_at) values ('${rowOf(p)}', '${p.organisationId}', '${p.personId}', 'mail', 'zelf-${rowOf(p)}@b.example', now())`,
  ],
  'people.sign_in_code': (p) => [
    `insert into people.sign_in_code (organisation_id, person_id, contact_id, ask_hash, expires_at) values ('${p.organisationId}', '${p.personId}', '${rowOf(p)}', 'h-${rowOf(p)}', now())`,
  ],
  'people.card': (p) => [
    `insert into people.card (organisation_id, person_id, made_by, pin_hash, pin_chosen_at) values ('${p.organisationId}', '${p.personId}', '${p.otherId}', 'h', now())`,
  ],
  'people.feed': (p) => [
    `insert into people.feed (token_hash, organisation_id, person_id) values ('h-${rowOf(p)}', '${p.organisationId}', '${p.personId}')`,
  ],
  'people.team_mail': (p) => [
    `insert into people.team_mail (organisation_id, person_id, every) values ('${p.organisationId}', '${p.personId}', 'week')`,
  ],
  'catalogue.coordination': (p) => [
    `insert into catalogue.coordination (organisation_id, activity_id, person_id) values ('${p.organisationId}', '${p.activityId}', '${p.personId}')`,
  ],
  'catalogue.demand': (p) => [
    `insert into catalogue.demand (organisation_id, activity_id, person_id) values ('${p.organisationId}', '${p.activityId}', '${p.personId}')`,
  ],
  'editions.enrolment': (p) => [
    `insert into editions.enrolment (id, organisation_id, home_organisation_id, edition_id, activity_id, person_id, state, made_at, made_by, state_since) values
     ('${rowOf(p)}', '${p.organisationId}', '${p.organisationId}', '${p.editionId}', '${p.activityId}', '${p.personId}', 'withdrawn', now(), '${p.otherId}', now())`,
  ],
  'editions.enrolment_event': (p) => [
    `insert into editions.enrolment_event (organisation_id, enrolment_id, state, at, by_id) values ('${p.organisationId}', '${rowOf(p)}', 'withdrawn', now(), '${p.otherId}')`,
  ],
  'people.deputy': (p) => [
    `insert into people.deputy (organisation_id, person_id, deputy_id, from_day, until_day, made_by) values ('${p.organisationId}', '${p.personId}', '${p.otherId}', '2020-01-01', '2020-01-02', '${p.otherId}')`,
  ],
  'people.budget_holder': (p) => [
    `insert into people.budget_holder (organisation_id, unit_id, person_id, named_by, ended_at) values ('${p.organisationId}', '${p.unitId}', '${p.personId}', '${p.otherId}', now())`,
  ],
  'editions.approval_step': (p) => [
    `insert into editions.approval_step (id, organisation_id, enrolment_id, n, role, asked_at, decided_at, decided_by, decision) values ('${rowOf(p)}', '${p.organisationId}', '${rowOf(p)}', 1, 'manager', now(), now(), '${p.otherId}', 'approved')`,
  ],
  'editions.approval_judge': (p) => [
    `insert into editions.approval_judge (organisation_id, step_id, person_id, why, asked_at, ended_at) values ('${p.organisationId}', '${rowOf(p)}', '${p.otherId}', 'manager', now(), now())`,
  ],
  'editions.approval_link': (p) => [
    `insert into editions.approval_link (id, token_hash, organisation_id, step_id, person_id) values ('${rowOf(p)}', 'h-${rowOf(p)}', '${p.organisationId}', '${rowOf(p)}', '${p.personId}')`,
  ],
  'editions.attendance': (p) => [
    `insert into editions.attendance (organisation_id, session_id, enrolment_id, present, recorded_by) values ('${p.organisationId}', '${p.sessionId}', '${rowOf(p)}', true, '${p.otherId}')`,
  ],
  'editions.trainer_told': (p) => [
    `insert into editions.trainer_told (organisation_id, session_id, person_id, edition_id, revision, sequence, told_at) values ('${p.organisationId}', '${p.sessionId}', '${p.personId}', '${p.editionId}', 0, 0, now())`,
  ],
  'editions.session': (p) => [`update editions.session set trainer_id = '${p.personId}' where id = '${p.sessionId}'`],
  'editions.clash_reason': (p) => [
    `insert into editions.clash_reason (session_id, organisation_id, reason, given_by, given_at) values ('${rowOf(p)}', '${p.organisationId}', 'x', '${p.personId}', now())`,
  ],
  'editions.checklist_item': (p) => [
    `insert into editions.checklist_item (organisation_id, edition_id, name, days_before, note, done_at, done_by) values ('${p.organisationId}', '${p.editionId}', 'x', 7, 'y', now(), '${p.personId}')`,
  ],
  'catalogue.provider_contact': (p) => [
    `insert into catalogue.provider_contact (organisation_id, provider_id, person_id, invited_by, ended_at) select organisation_id, provider_id, '${p.personId}', '${p.otherId}', now() from catalogue.activity where id = '${p.activityId}'`,
  ],
  'catalogue.inventory': (p) => [
    `insert into catalogue.inventory (organisation_id, name, closes_on, review_on, made_by, review) values ('${p.organisationId}', 'x', current_date, current_date + 1, '${p.personId}', 'y')`,
  ],
  'catalogue.proposal': (p) => [
    `insert into catalogue.proposal (organisation_id, inventory_id, title, reason, kind, side, person_id) select organisation_id, id, 'x', 'y', 'content', 'employees', '${p.personId}' from catalogue.inventory where organisation_id = '${p.organisationId}' and made_by = '${p.personId}'`,
  ],
  'credentials.paper': (p) => [
    `insert into credentials.paper (organisation_id, enrolment_id, person_id, bytes, brought_by) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', 'x', '${p.otherId}')`,
  ],
  'credentials.bundle': (p) => [
    `insert into credentials.bundle (organisation_id, edition_id, made_by, bytes) values ('${p.organisationId}', '${p.editionId}', '${p.personId}', 'x')`,
  ],
  'editions.division_place': (p) => [
    `insert into editions.division_place (organisation_id, division_id, person_id, reason) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', 'seats')`,
  ],
  'editions.fixed_place': (p) => [
    `insert into editions.fixed_place (organisation_id, series_id, person_id, edition_id, made_by, made_at) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', '${p.editionId}', '${p.otherId}', now())`,
  ],
  'editions.day_wish': (p) => [
    `insert into editions.day_wish (organisation_id, series_id, person_id, likes, changed_at) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', '{1}', now())`,
  ],
  'editions.pair': (p) => [
    `insert into editions.pair (organisation_id, series_id, person_id, other_id, kind, made_by, made_at) values
     ('${p.organisationId}', '${rowOf(p)}', least('${p.personId}'::uuid, '${p.otherId}'::uuid), greatest('${p.personId}'::uuid, '${p.otherId}'::uuid), 'apart', '${p.otherId}', now())`,
  ],
  'scans.draft': (p) => [
    `insert into scans.evaluation (id, organisation_id, activity_id, edition_id, opens_at, closes_at) values ('${rowOf(p)}', '${p.organisationId}', '${p.activityId}', '${p.editionId}', now(), now() + interval '1 day')`,
    `insert into scans.draft (evaluation_id, organisation_id, person_id, mark) values ('${rowOf(p)}', '${p.organisationId}', '${p.personId}', 7)`,
  ],
  'scans.invited': (p) => [
    `insert into scans.invited (evaluation_id, organisation_id, person_id) values ('${rowOf(p)}', '${p.organisationId}', '${p.personId}')`,
  ],
  'catalogue.wish': (p) => [
    `insert into catalogue.wish (organisation_id, person_id, title, reason, answer, answered_at, answered_by) values ('${p.organisationId}', '${p.personId}', 'x', 'y', 'z', now(), '${p.otherId}')`,
  ],
  'editions.away': (p) => [
    `insert into editions.away (enrolment_id, organisation_id, owner_id, owner, person_id, edition_id, activity_id, title, learning_form, state, state_since, made_at) values (gen_random_uuid(), '${p.organisationId}', gen_random_uuid(), 'x', '${p.personId}', gen_random_uuid(), gen_random_uuid(), 'x', 'training', 'completed', now(), now())`,
  ],
  'circles.role_holder': (p) => [
    `insert into circles.role_network (id, organisation_id, name) values ('${rowOf(p)}', '${p.organisationId}', 'Digicoach ${rowOf(p)}')`,
    `insert into circles.role_holder (organisation_id, role_network_id, person_id, unit_id, starts_on, added_by) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', '${p.unitId}', '2026-01-01', '${p.otherId}')`,
  ],
  'catalogue.round_score': (p) => [
    `insert into catalogue.round (id, organisation_id, network_id, name, closes_on, weight_fit, weight_tailoring, weight_schedulable) values ('${rowOf(p)}', '${p.organisationId}', gen_random_uuid(), 'Inkoop', current_date, 1, 1, 1)`,
    `insert into catalogue.round_score (offer_id, organisation_id, owner_id, round_id, person_id, criterion, score) values (gen_random_uuid(), '${p.organisationId}', '${p.organisationId}', '${rowOf(p)}', '${p.personId}', 'fit', 3)`,
  ],
  'scans.rated': (p) => [
    `insert into scans.rated (evaluation_id, organisation_id, person_id) values ('${rowOf(p)}', '${p.organisationId}', '${p.personId}')`,
  ],
  'credentials.credential': (p) => [
    `insert into credentials.credential (organisation_id, person_id, kind, title, achieved_on, source) values ('${p.organisationId}', '${p.personId}', 'diploma', 'x', '2020-01-01', 'imported')`,
  ],
  'platform.outbox': (p) => [
    `insert into platform.outbox (organisation_id, event, person_id, subject, body) values ('${p.organisationId}', 'to-${rowOf(p)}', '${p.personId}', 'x', 'y')`,
  ],
  'platform.look': (p) => [
    `insert into platform.look (organisation_id, viewer_id, subject_id, page, day, first_at) values ('${p.organisationId}', '${p.otherId}', '${p.personId}', 'p', current_date, now())`,
  ],
  'platform.audit_log': (p) => [
    `insert into platform.audit_log (organisation_id, actor_id, actor_kind, action, object, result, origin) values ('${p.organisationId}', '${p.personId}', 'person', 'enrol', 'enrolment/1', 'done', '127.0.0.1')`,
  ],
  'platform.import_row': (p) => [
    `insert into platform.import_run (id, organisation_id, kind, file_name, state) values ('${rowOf(p)}', '${p.organisationId}', 'employees', 'x', 'planned')`,
    `insert into platform.import_row (run_id, organisation_id, line, verdict, key, label) values ('${rowOf(p)}', '${p.organisationId}', 1, 'new', 'x', (select full_name from people.person where id = '${p.personId}'))`,
  ],
  'people.crew_delegation': (p) => [
    `insert into people.crew_delegation (organisation_id, crew_id, person_id, given_by, from_on) values ('${p.organisationId}', '${p.unitId}', '${p.personId}', '${p.otherId}', current_date)`,
  ],
  'editions.toolbox_sending': (p) => [
    `insert into editions.toolbox_sending (organisation_id, key, sent_by, crew_id, activity_id, held_on, request_hash, verdict, added, known, recorded_at, received_at) values
     ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', '${p.unitId}', '${p.activityId}', current_date, 'h', 'nobody', 0, 0, now(), now())`,
  ],
  'editions.toolbox_refused': (p) => [
    `insert into editions.toolbox_refused (organisation_id, key, person_id, reason) values ('${p.organisationId}', '${rowOf(p)}', '${p.personId}', 'not-employed')`,
  ],
  'platform.submission': (p) => [
    `insert into platform.submission (actor, key, organisation_id, request_hash) select token_hash, 'k', organisation_id, 'h' from people.session where organisation_id = '${p.organisationId}' and person_id = '${p.personId}'`,
  ],
}

/** The word that stands in everything that was planted. */
export const marker = 'Zwaluwstaart'

/** Plants a row in every table, and the marker in every column that must be empty after erasing. @returns the texts per 'table.column' */
export async function plant(superUrl: string, p: Planting): Promise<Map<string, string>> {
  const sql = connect(superUrl, { max: 1 })
  const planted = new Map<string, string>()
  try {
    const tables = Object.entries(classification).filter(([, table]) => table.about)
    const missing = tables.map(([name]) => name).filter((name) => !rows[name])
    if (missing.length) throw new Error(`Plant a row about a person in ${missing.join(', ')}: add a line to test/planted.ts`)
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`select set_config('app.organisation', ${p.organisationId}, true)`
      for (const statement of ground(p)) await tx.unsafe(statement)
      for (const list of [order, late]) {
        for (const name of list) for (const statement of rows[name]!(p)) await tx.unsafe(statement)
        for (const name of list) if (!(p.known && name === 'people.person')) await markColumns(tx, name, p, planted)
      }
      await mention(tx, p)
    })
    return planted
  } finally {
    await sql.end()
  }
}

/** What the rows hang on, where it is not there: erasing touches a row more than once, and then the database asks whether it is. */
const ground = (p: Planting) => [
  `insert into catalogue.activity (id, organisation_id, code, title, summary, learning_form, provider_id, mix, state)
   values ('${p.activityId}', '${p.organisationId}', '${p.activityId}', 'x', '', 'training', '${p.activityId}', 'formal', 'draft') on conflict do nothing`,
  `insert into editions.edition (id, organisation_id, activity_id) values ('${p.editionId}', '${p.organisationId}', '${p.activityId}') on conflict do nothing`,
  `insert into editions.session (id, organisation_id, edition_id, starts_at, ends_at, place) values ('${rowOf(p)}', '${p.organisationId}', '${p.editionId}', now(), now() + interval '1 hour', 'x') on conflict do nothing`,
]

/** The person and what hangs on it first; rows that are found by a name, after the name has its marker. */
const late = ['platform.import_row', 'platform.submission']
/** What a row is found by, and so can't hold a marker of its own. */
const foundBy = ['people.session.token_hash', 'platform.import_row.label', 'platform.submission.actor']
const early = ['people.person', 'people.employment', 'people.session', 'editions.enrolment', 'scans.draft', 'editions.toolbox_sending']
const order = [...early, ...Object.keys(rows).filter((name) => !early.includes(name) && !late.includes(name))]

async function markColumns(tx: postgres.TransactionSql, name: string, p: Planting, planted: Map<string, string>): Promise<void> {
  const table = classification[name]!
  const types = new Map(
    (
      await tx<
        { column: string; type: string }[]
      >`select attname as column, format_type(atttypid, null) as type from pg_attribute where attrelid = ${name}::regclass and attnum > 0`
    ).map((row) => [row.column, row.type]),
  )
  for (const column of personalColumns(table)) {
    if (column.erase === 'keep-as-id' || foundBy.includes(`${name}.${column.name}`)) continue
    const text = `${p.word ?? marker}-${name.replace(/\W/g, '-')}-${column.name}`.replaceAll('_', '-')
    for (const value of [text, `${text}@x.example`]) {
      const written =
        types.get(column.name) === 'jsonb'
          ? JSON.stringify(column.name === 'attachments' ? [{ name: value, type: 'text/plain', content: value }] : { words: value })
          : value
      if (!['text', 'jsonb'].includes(types.get(column.name) ?? '')) break
      const change = `update ${name} set ${column.name} = $1${types.get(column.name) === 'jsonb' ? '::text::jsonb' : ''} where ${types.has('organisation_id') ? `organisation_id = '${p.organisationId}' and ` : ''}${table.about!.replaceAll('$1', `'${p.personId}'`)}`
      const done = await tx
        .savepoint((inner) => inner.unsafe(change, [written]))
        .then(
          ({ count }) => count > 0,
          () => false,
        )
      if (done) {
        planted.set(`${name}.${column.name}`, value)
        break
      }
    }
  }
}

/** Texts that are about others, and name this person. */
async function mention(tx: postgres.TransactionSql, p: Planting): Promise<void> {
  const [who] = await tx<{ name: string; number: string; email: string }[]>`
    select full_name as name, personnel_number as number, email from people.person p join people.employment e on e.person_id = p.id and e.organisation_id = ${p.organisationId} where p.id = ${p.personId}`
  const { name, number, email } = who!
  await tx`insert into platform.outbox (organisation_id, event, person_id, subject, body, attachments)
    values (${p.organisationId}, ${'about-' + rowOf(p)}, ${p.otherId}, ${`${name} vraagt iets`}, ${`Beste, ${name} (${number}, ${email}) wil meedoen.`}, ${tx.json([{ name: 'a.txt', type: 'text/plain', content: `voor ${name}` }])})`
  await tx`update platform.import_run set file_name = ${`${name}.csv`}, content = ${Buffer.from(`nummer;naam\n${number};x\n`)} where id = ${rowOf(p)}`
  await tx`insert into platform.import_row (run_id, organisation_id, line, verdict, key, label, reason) values (${rowOf(p)}, ${p.organisationId}, 2, 'refused', 'y', 'iemand', ${`Leidinggevende ${name} bestaat niet.`})`
}

/**
 * Where in the whole database a word can still be found: texts, json, bytes, words of a search, in every schema and the job queue.
 * With an organisation: in its rows only.
 */
export async function searchEverywhere(superUrl: string, word: string, organisationId?: string): Promise<string[]> {
  const sql = connect(superUrl, { max: 1 })
  try {
    const columns = await sql<{ table: string; column: string; type: string }[]>`
      select format('%I.%I', n.nspname, c.relname) as table, quote_ident(a.attname) as column, format_type(a.atttypid, null) as type
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and format_type(a.atttypid, null) ~ '^(text|character|json|bytea|tsvector|name|"char"|public.citext)'
        and (${organisationId === undefined} or exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'organisation_id' and not o.attisdropped))`
    const found: string[] = []
    for (const { table, column, type } of columns) {
      const text = type === 'bytea' ? `encode(${column}, 'escape')` : `${column}::text`
      const here = organisationId ? `organisation_id = '${organisationId}' and ` : ''
      const [hit] = await sql.unsafe(`select 1 from ${table} where ${here}lower(${text}) like lower('%' || $1 || '%') limit 1`, [word])
      if (hit) found.push(`${table}.${column}`)
    }
    return found
  } finally {
    await sql.end()
  }
}
