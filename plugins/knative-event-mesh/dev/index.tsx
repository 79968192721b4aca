import { createDevApp } from '@backstage/frontend-dev-utils';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import eventMeshPlugin, { eventTypeDefinitionModule } from '../src';
import { bareModule, catalogModule, statesPlugin } from './devPlugin';
import './look.css';

// Before the app reads which theme the person chose: `?theme=dark`, light otherwise.
const theme = new URLSearchParams(window.location.search).get('theme');
window.localStorage.setItem('theme', theme === 'dark' ? 'dark' : 'light');

createDevApp({
  features: [
    catalogPlugin,
    apiDocsPlugin,
    eventMeshPlugin,
    eventTypeDefinitionModule,
    statesPlugin,
    catalogModule,
    bareModule,
  ],
});
