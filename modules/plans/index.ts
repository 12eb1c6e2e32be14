// The door of the room plans.
export { paths as planPaths } from './paths.ts'
export { routes } from './routes.tsx'
export { openProposal, sealProposal, type Proposal } from './proposing/proposal.ts'
export { addGoal } from './writing/goal.ts'
export { addStep } from './writing/step.ts'
export { shareItem } from './sharing/share-item.ts'
