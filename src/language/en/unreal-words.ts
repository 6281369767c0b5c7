/**
 * Words before something told under which it is not told to have happened: wished, feared, tried, likened, or somebody's chance of it.
 * ‘tipped to be home secretary’, ‘standing for mayor’, ‘threatened to seek judicial review’, ‘hired to kill’, ‘going to die’.
 */
export const UNREAL_LEAD =
  /^(?:if|unless|whether|had|would|could|might|may|should|tipped|favourites?|front-?runners?|candidates?|standing|stands|stood|stand|bid|bids|bidding|shortlisted|longlisted|short-listed|linked|contenders?|hopefuls?|hopes?|hoped|hoping|wants?|wanted|wanting|wished|wishes|threatens?|threatened|threatening|threats?|fears?|feared|thought|hired|plot|plotted|plotting|tried|trying|attempt|attempts|attempted|attempting|nearly|almost|advertisement|advertised|seeks|seeking|applied|apply|applying|dreamed|dreamt|calls|called|demands?|demanded|demanding|nicknamed|dubbed|plays|played|playing|like|as though|among)$/iu
