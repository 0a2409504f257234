import { PageTitle } from '../ui/page-title.tsx';

/** A team: its servers and how to reach it. */
export const TeamPage = () => <PageTitle document="Team">Team</PageTitle>;
