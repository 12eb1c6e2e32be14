// The door of the room plans.
export { routes as conversationRoutes } from './conversations/routes.tsx'
