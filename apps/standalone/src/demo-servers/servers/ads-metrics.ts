import { z } from 'zod';
import type { DemoServer } from '../demo-server.ts';
import { READS, structuredTool, ToolRefusal } from '../tool.ts';

const CAMPAIGNS: Readonly<Record<string, { spend: number; impressions: number; revenue: number }>> = {
  'autumn-launch': { spend: 48_200, impressions: 3_910_000, revenue: 131_400 },
  'brand-emea': { spend: 22_750, impressions: 5_120_000, revenue: 18_900 },
  'retargeting-q4': { spend: 9_330, impressions: 640_000, revenue: 41_250 },
};

const find = (campaign: string) => {
  const found = CAMPAIGNS[campaign];
  if (!found)
    throw new ToolRefusal(`There is no campaign ${campaign}; there are ${Object.keys(CAMPAIGNS).join(', ')}.`);
  return found;
};

const campaign = z.object({ campaign: z.string().describe('Campaign, such as autumn-launch') });

export const adsMetrics: DemoServer = {
  info: { name: 'ads-metrics', title: 'Ads metrics', version: '4.1.0' },
  instructions: 'Figures are for the last 30 days, in euros. Every tool asks the registry whether you may use it.',
  tools: [
    structuredTool({
      name: 'get_spend',
      title: 'Get spend',
      description: 'Returns what a campaign has spent.',
      input: campaign,
      output: z.object({ campaign: z.string(), spendEur: z.number() }),
      hints: READS,
      call: ({ campaign }) => ({ campaign, spendEur: find(campaign).spend }),
    }),
    structuredTool({
      name: 'get_impressions',
      title: 'Get impressions',
      description: 'Returns how often the ads of a campaign were shown.',
      input: campaign,
      output: z.object({ campaign: z.string(), impressions: z.number().int() }),
      hints: READS,
      call: ({ campaign }) => ({ campaign, impressions: find(campaign).impressions }),
    }),
    structuredTool({
      name: 'get_revenue_metrics',
      title: 'Get revenue metrics',
      description: 'Returns attributed revenue and return on spend of a campaign. For Ads Engineering only.',
      input: campaign,
      output: z.object({ campaign: z.string(), revenueEur: z.number(), returnOnSpend: z.number() }),
      hints: READS,
      call: ({ campaign }) => {
        const { revenue, spend } = find(campaign);
        return { campaign, revenueEur: revenue, returnOnSpend: Math.round((revenue / spend) * 100) / 100 };
      },
    }),
    structuredTool({
      name: 'forecast',
      title: 'Forecast',
      description: 'Extrapolates the spend of a campaign over the coming days at its present pace.',
      input: campaign.extend({ days: z.number().int().min(1).max(90).describe('Days ahead') }),
      output: z.object({ campaign: z.string(), spendEur: z.number() }),
      hints: READS,
      call: ({ campaign, days }) => ({ campaign, spendEur: Math.round((find(campaign).spend / 30) * days) }),
    }),
  ],
};
