const ROLES: Readonly<Record<string, string>> = {
  admin: 'Platform admin',
  auditor: 'Auditor',
  'security-reviewer': 'Security reviewer',
  'legal-privacy-reviewer': 'Legal/Privacy reviewer',
  'genai-reviewer': 'GenAI reviewer',
};

/** A role as people read it. */
export const describeRole = (role: string): string => ROLES[role] ?? role;
