import { none } from './classification-ground.ts'
import { blank, fact, goes, goesThing, kept, legal, mentions, other, plain, said, secret, self, thing, type TableClass } from './words.ts'

const trainer = other('een docent', 'a trainer')
const whoeverEnrolled = other('een collega', 'a colleague')
const activity = 'catalogue.activity.title'
const mine = 'enrolment_id in (select id from editions.enrolment where organisation_id = platform.organisation() and person_id = $1)'

/** Offer, editions and evaluations. */
export const learning: Record<string, TableClass> = {
  'catalogue.learning_form': none('Leervormen', 'Learning forms', ['code', 'nl', 'en', 'mix', 'position']),
  'catalogue.provider': none('Aanbieders', 'Providers', ['id', 'organisation_id', 'name', 'website']),
  'catalogue.activity': none('Leeractiviteiten', 'Activities', [
    'id', 'organisation_id', 'code', 'title', 'summary', 'you_learn', 'learning_form', 'provider_id', 'tailored', 'in_company', 'half_days', 'hours', 'min_group', 'max_group',
    'price_cents', 'target_group', 'theme', 'mix', 'confidential', 'promised', 'lang', 'state', 'completion_share', 'certificate', 'evaluated', 'source', 'made_at', 'changed_at', 'start_url', 'validity_months',
  ]),
  'catalogue.coordination': {
    title: said('Wat je coördineert', 'What you coordinate'),
    purpose: said('weten wie een activiteit plant en de deelnemers ziet', 'knowing who plans an activity and sees its participants'),
    legal: legal.work,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: { organisation_id: plain, activity_id: goesThing(activity), person_id: self, since: goes },
  },
  'catalogue.synonym': none('Synoniemen', 'Synonyms', ['organisation_id', 'term', 'means']),
  'catalogue.search_entry': none('Zoekwoorden', 'Search words', ['activity_id', 'organisation_id', 'words']),
  'catalogue.search_word': none('Zoekwoorden', 'Search words', ['id', 'organisation_id', 'word']),
  'catalogue.search_use': none('Zoekwoorden', 'Search words', ['word_id', 'activity_id', 'weight']),
  'catalogue.wish': {
    title: said('Wat je nog miste in het aanbod', 'What you missed in the catalogue'),
    purpose: said('weten waar mensen naar zoeken en je antwoord geven', 'knowing what people look for and answering you'),
    legal: legal.work,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: {
      id: plain, organisation_id: plain, person_id: self, title: goes, reason: goes, made_at: goes, answer: mentions(goes), answered_at: goes, answered_by: other('de leeradviseur', 'the learning adviser'),
    },
  },
  'catalogue.demand': {
    title: said('Waar je om vroeg', 'What you asked for'),
    purpose: said('weten waar een nieuwe editie van nodig is', 'knowing what needs a new edition'),
    legal: legal.work,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: { id: plain, organisation_id: plain, activity_id: goesThing(activity), person_id: self, asked_at: goes, ended_at: goes, ended_because: goes },
  },
  'scans.evaluation': none('Evaluaties', 'Evaluations', ['id', 'organisation_id', 'activity_id', 'edition_id', 'opens_at', 'closes_at', 'closed_at', 'minimum']),
  'scans.invited': {
    title: said('Evaluaties waar je voor gevraagd bent', 'Evaluations you were asked for'),
    purpose: said('weten wie mag zeggen wat die ervan vond', 'knowing who may say what they thought'),
    legal: legal.work,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: { evaluation_id: secret, organisation_id: plain, person_id: self },
  },
  'scans.draft': {
    title: said('Je antwoorden in een evaluatie die nog open is', 'Your answers in an evaluation that is still open'),
    purpose: said('antwoorden bewaren tot ze anoniem worden', 'keeping answers until they become anonymous'),
    legal: legal.work,
    retention: kept.closing,
    about: 'person_id = $1',
    columns: { evaluation_id: plain, organisation_id: plain, person_id: self, mark: goes, learned: goes, better: goes, new_colleagues: goes, handed_in: goes },
  },
  'scans.rated': {
    title: said('Welke evaluaties je invulde', 'Which evaluations you filled in'),
    purpose: said('niemand twee keer laten invullen', 'letting nobody fill in twice'),
    legal: legal.work,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: { evaluation_id: secret, organisation_id: plain, person_id: self },
  },
  'scans.answer': {
    ...none('Anonieme antwoorden', 'Anonymous answers', ['id', 'organisation_id', 'evaluation_id', 'question', 'number', 'words']),
    purpose: said('het aanbod beter maken; van niemand in het bijzonder', 'improving the catalogue; of nobody in particular'),
    retention: kept.anonymous,
  },
  'editions.room': none('Zalen', 'Rooms', ['id', 'organisation_id', 'name', 'place', 'seats']),
  'editions.series': none('Reeksen', 'Series', ['id', 'organisation_id', 'activity_id', 'name', 'plan', 'made_at']),
  'editions.edition': none('Edities', 'Editions', [
    'id', 'organisation_id', 'activity_id', 'series_id', 'name', 'min_participants', 'capacity', 'opens_at', 'closes_at', 'approval', 'price_cents', 'opt_out', 'audience',
    'audience_units', 'promotion_days', 'bring', 'published_at', 'confirmed_at', 'completed_at', 'cancelled_at', 'cancel_reason', 'made_at',
  ]),
  'editions.tally': none('Getelde plaatsen', 'Counted seats', ['edition_id', 'organisation_id', 'sessions', 'starts_at', 'ends_at', 'taken', 'waiting', 'requested']),
  'editions.shelf': none('Versie van het aanbod', 'Version of the catalogue', ['organisation_id', 'version']),
  'editions.removed_session': none('Weggehaalde bijeenkomsten', 'Removed sessions', ['id', 'organisation_id', 'edition_id', 'starts_at', 'ends_at', 'place', 'revision', 'removed_at']),
  'editions.session': {
    title: said('Bijeenkomsten waar je docent bent', 'Sessions that you teach'),
    purpose: said('deelnemers laten weten wie er lesgeeft', 'telling participants who teaches'),
    legal: legal.work,
    retention: kept.employed,
    about: 'trainer_id = $1',
    columns: {
      id: plain, organisation_id: plain, edition_id: plain, starts_at: fact, ends_at: fact, walk_in_at: plain, room_id: plain, place: fact, video_url: plain, trainer_id: self,
      trainer_name: mentions(blank()), revision: plain,
    },
  },
  'editions.trainer_told': {
    title: said('Uitnodigingen voor je lessen', 'Invitations for your lessons'),
    purpose: said('je agenda bijwerken zonder je iets twee keer te sturen', 'updating your calendar without sending you anything twice'),
    legal: legal.work,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: { organisation_id: plain, session_id: plain, person_id: self, edition_id: plain, revision: plain, sequence: plain, gone: plain, told_at: goes },
  },
  'editions.attendance': {
    title: said('Waar je aanwezig was', 'Where you were present'),
    purpose: said('weten of je de opleiding hebt afgerond', 'knowing whether you completed the training'),
    legal: legal.work,
    retention: kept.employed,
    about: mine,
    columns: {
      organisation_id: plain, session_id: plain, enrolment_id: plain, present: { ...fact, erase: 'blank', becomes: 'coalesce(present, false)' }, note: mentions(blank()), recorded_by: trainer, recorded_at: fact,
    },
  },
  'editions.enrolment_event': {
    title: said('Wat er met je inschrijvingen gebeurde', 'What happened to your enrolments'),
    purpose: said('een inschrijving kunnen uitleggen', 'being able to explain an enrolment'),
    legal: legal.work,
    retention: kept.employed,
    about: mine,
    columns: { id: plain, organisation_id: plain, enrolment_id: plain, state: fact, at: fact, by_id: whoeverEnrolled },
  },
  'editions.enrolment': {
    title: said('Je inschrijvingen', 'Your enrolments'),
    purpose: said('een plaats voor je houden, en weten wat je volgde', 'keeping a seat for you, and knowing what you followed'),
    legal: legal.work,
    retention: kept.employed,
    about: 'person_id = $1',
    columns: {
      id: plain, organisation_id: plain, home_organisation_id: plain, edition_id: plain, activity_id: thing(activity), series_id: plain, person_id: self, state: fact, queue_number: plain,
      made_at: fact, made_by: whoeverEnrolled, together: plain, state_since: fact, state_by: whoeverEnrolled,
    },
  },
}
