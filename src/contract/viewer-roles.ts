/** `operator`: the person who runs the dashboard on the own computer. The others have their role by the school's word. */
export const viewerRoles = ['operator', 'administrator', 'counselor', 'teacher'] as const;
