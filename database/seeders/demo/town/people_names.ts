/** Names for the invented people who write the claims of the town's companies. */
const SURNAMES = ['石蕗', '朝霧', '小夜', '鈴懸', '風待', '潮入', '花筏', '月見', '若草', '野分', '雨宿', '枯木', '氷見', '梢', '夏目坂', '白帆', '秋津', '早苗', '灯影', '木漏']
const GIVEN = ['葵', '蓮', '凛', '陽菜', '悠真', '結衣', '湊', '紬', '朔', '詩', '樹', '芽依', '律', '咲良', '岳', '澪', '暖', '千尋', '颯太', '琴音', '仁', '楓', '航平']

export const personName = (index: number) => `${SURNAMES[(index * 7) % SURNAMES.length]} ${GIVEN[(index * 5) % GIVEN.length]}`
