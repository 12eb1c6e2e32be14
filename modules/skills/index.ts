// The door of the room skills.
export { routes } from './routes.tsx'
export { partnerJobs, partnerInvited } from './partners/tell.ts'
export { jobs, readers } from './frameworks/jobs.ts'
export { findView as findSkills, notAsked, type FindView, type FoundConcept } from './finding/view.ts'
export { measureTitles } from './finding/measure.ts'
export { settleTaught, type Settled } from './rating/settle.ts'
export { levelWords, type LevelWord } from './rating/view.ts'
export { askedIn as saidIn } from './compare/rules.ts'
export { houseLevel, houseLevels } from './levels.ts'
export { keep as keepCompetence } from './own/keep.ts'
export { filesOfFolder } from './frameworks/open.ts'
export { frameworkCodes, type FrameworkCode } from './frameworks/rules.ts'
export { takeIn } from './frameworks/take-in.ts'
export { takeInTellings } from './messages.ts'
export { paths as skillPaths } from './paths.ts'
export { levelsOf, type SkillLevel } from './levels.ts'
export { GoalForm } from './pages/goal-form.tsx'
export { anyMatrix, matrixFor, type MatrixToTalk } from './profiles/matrix.ts'
// What the voorbeeldgemeente is made with, by the use cases themselves.
export { keep } from './own/keep.ts'
export { adopt, comment } from './profiles/discuss.ts'
export { makeProfile } from './profiles/make.ts'
export { propose } from './profiles/propose.ts'
export { suggest } from './profiles/suggest.ts'
export { workWith } from './profiles/work-with.ts'
export { makeChange } from './changes/make.ts'
export { enterDates } from './changes/release.ts'
export { ratedSkillsView, type RatedSkill } from './rating/view.ts'
export { gapWord, rangeWord, sourceWord } from './rating/words.ts'
export { addRating, type AddRatingRefusal, type NewRating } from './rating/add.ts'
export {
  countingOf,
  mapped,
  sources as ratingSources,
  yearsItCounts,
  type Scale,
  type Source as RatingSource,
  type Weighable,
} from './rating/rules.ts'
export { ownGaps, type SkillGap } from './rating/gaps.ts'
