/** Whether this installation is the demonstration: only there do demo accounts exist. */
export const isDemo = () => process.env.DEMO === 'true' || process.env.DEMO === '1'

export const DEMO_PASSWORD = 'minato-demo'
export const demoEmail = (name: string) => `${name}@demo.example`
