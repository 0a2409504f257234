import { PageTitle } from '../ui/page-title.tsx';

/** Why somebody may or may not use a server. */
export const ExplainPage = () => <PageTitle document="Explain access">Explain access</PageTitle>;
