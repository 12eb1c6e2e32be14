export const paths = {
  roles: '/rolnetwerken',
  role: (id: string) => `/rolnetwerken/${id}`,
  minimum: (id: string) => `/rolnetwerken/${id}/aantal`,
  appoint: (id: string) => `/rolnetwerken/${id}/mensen`,
  end: (id: string, holderId: string) => `/rolnetwerken/${id}/mensen/${holderId}/beeindigen`,
  move: (id: string, holderId: string) => `/rolnetwerken/${id}/mensen/${holderId}/verplaatsen`,
}
