/** Roles that see the cases of their unit alone, by their briefs. */
const ofUnits = ['unit_clerk', 'unit_handler', 'unit_leader', 'inspector']
const ofNobody = ['expert', 'enterprise_user', 'identity_custodian', 'finance', 'administrator']

/** Whether these roles see every case of the district. The service decides by itself; this keeps empty things away. */
export function seesDistrict(roles: readonly string[]): boolean {
  return roles.some((role) => !ofUnits.includes(role) && !ofNobody.includes(role))
}
