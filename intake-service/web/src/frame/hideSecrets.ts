import { hideSecrets } from './secretLink.ts'

/* imported first of all: the router reads the address as soon as it is loaded */
hideSecrets()
