import { FluentProvider, Title3, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** Starts the pane once Excel has answered; until then, and without Excel, the page's own words stand. */
async function start(): Promise<void> {
  if (typeof Office === 'undefined') return;
  const { host } = await Office.onReady();
  const root = document.getElementById('root');
  if (host !== Office.HostType.Excel || root === null) return;
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Title3 as="h1">目標管理</Title3>
    </FluentProvider>,
  );
}

void start();
