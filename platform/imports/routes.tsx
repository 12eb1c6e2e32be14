export {}
export const routes = (): void => {}
